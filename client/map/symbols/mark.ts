import type { Drawing, PathItem } from './drawing.ts'
import { incidentBody, incidentRings, sensorBody, shelterBody } from './event-bodies.ts'
import { gradeBadge, rankBadge, rankReach, verifyBadge } from './mark-badges.ts'
import { character, outline } from './mark-parts.ts'
import { CHARACTER, CORE, type Silhouette, silhouettes } from './silhouettes.ts'

export type Grade = 'major' | 'larger' | 'general' | 'low'
/** How a force or a station is drawn; what status of a record means which is said by its map. */
export type Posture = 'standby' | 'en_route' | 'on_scene' | 'returning' | 'rest' | 'offline'

/** One mark: silhouette says which map, fill the grade, character the type, badge and outline the state. */
export type Mark = {
	layer: Silhouette
	grade?: Grade
	posture?: Posture
	/** Where a force on its way is bound, in degrees from north. */
	heading?: number
	character?: string
	/** An incident that is being dealt with stands in two rings. */
	ringed?: boolean
	/** A headquarters flies a flag. */
	flag?: boolean
	/** Dashed outline: the position is only roughly known. */
	approximate?: boolean
	/** Sand triangle: to be verified again. */
	verify?: boolean
	/** Seen from afar: nothing is drawn that is smaller than the character. */
	far?: boolean
	selected?: boolean
	/** Its place in a ranking, in a badge whose figure is as large on every mark. */
	rank?: number
	/** Thin ring: pointed at in a list or by the keyboard. */
	pointed?: boolean
}

const RING: Readonly<Record<Grade, number>> = { major: 4, larger: 3, general: 2, low: 0 }
const DASH = [4.2, 3] as const
/** A smaller character cannot be read and is left out. */
const SMALLEST_CHARACTER = 11

const outerRadius = ({ layer, grade }: Mark): number =>
	layer === 'risk' ? CORE.risk + (1.6 + (grade && grade !== 'low' ? RING[grade] : 0)) * 1.41 : CORE[layer]

function riskBody({ grade = 'low', approximate }: Mark, glyph: string): Drawing {
	const path = silhouettes.risk
	const r = CORE.risk
	const fill = `grade-${grade}`
	const ring = RING[grade]
	const rim = ring > 0 ? [outline(path(r + 1.6 * 1.41 + ring * 0.7), fill, ring)] : []
	const edge = [
		outline(path(r), 'grade-edge', 1.5),
		...(ring > 0 ? [outline(path(outerRadius({ layer: 'risk', grade })), 'grade-edge', 1.5)] : []),
	]
	return approximate
		? [
				...rim,
				{ path: path(r - 0.8), fill: 'mark-halo', stroke: fill, width: 2.6, dash: DASH },
				character(glyph, CHARACTER.risk, 'text-1'),
			]
		: [
				...rim,
				{ path: path(r - 0.6), fill, stroke: fill, width: 1.2 },
				...edge,
				character(glyph, CHARACTER.risk, `grade-${grade}-ink`),
			]
}

function supplyBody({ approximate }: Mark, glyph: string): Drawing {
	const r = CORE.supply
	return approximate
		? [
				{ path: silhouettes.supply(r - 1), fill: 'mark-halo', stroke: 'layer-supply', width: 2.6, dash: DASH },
				character(glyph, CHARACTER.supply, 'text-1'),
			]
		: [
				{ path: silhouettes.supply(r - 0.8), fill: 'layer-supply', stroke: 'layer-supply', width: 1.6 },
				character(glyph, CHARACTER.supply, 'layer-supply-ink'),
			]
}

/** Pointers under the disc: ahead when on the way, to the left when coming back. */
function forceUnder(posture: Posture, r: number, turn = 0): Drawing {
	const arrow = { fill: 'layer-force', stroke: 'mark-halo', width: 1.6, halo: true } as const
	if (posture === 'en_route') return [{ path: `M-6.5 ${-r - 1}L0 ${-r - 9}L6.5 ${-r - 1}Z`, ...arrow, turn }]
	return posture === 'returning' ? [{ path: `M${-r - 1} -6L${-r - 8.5} 0L${-r - 1} 6Z`, ...arrow }] : []
}

function forceOver(posture: Posture, r: number): Drawing {
	if (posture === 'on_scene')
		return [
			{ path: silhouettes.force(6.4), fill: 'mark-halo', at: [10.4, 10.4] },
			{ path: silhouettes.force(4.6), fill: 'layer-force', at: [10.4, 10.4] },
			{ path: silhouettes.force(2.1), fill: 'mark-halo', at: [10.4, 10.4] },
		]
	if (posture === 'offline')
		return [outline('M-11 11L11 -11', 'mark-halo', 5.4), outline('M-12 12L12 -12', 'layer-force', 2.6)]
	return posture === 'rest' ? [{ ...outline(`M-5 ${r + 3.4}H5`, 'layer-force', 2.4), opacity: 0.8 }] : []
}

function forceBody({ posture = 'standby', heading, approximate }: Mark, glyph: string): Drawing {
	const r = CORE.force
	const solid = posture === 'en_route' || posture === 'on_scene'
	const opacity = posture === 'offline' || posture === 'rest' ? 0.55 : 1
	const disc: PathItem = { path: silhouettes.force(r - 1.3), fill: solid ? 'layer-force' : 'layer-force-hollow' }
	return [
		...forceUnder(posture, r, heading),
		disc,
		{ ...outline(disc.path, 'layer-force', 2.6), opacity, ...(approximate ? { dash: DASH } : {}) },
		{ ...character(glyph, CHARACTER.force, solid ? 'layer-force-ink' : 'layer-force'), opacity },
		...forceOver(posture, r),
	]
}

function commandBody({ posture, flag, approximate }: Mark, glyph: string): Drawing {
	const r = CORE.command
	const pole: Drawing = flag
		? [
				{
					path: `M0 ${-r + 1}V${-r - 9}H9.5L7 ${-r - 6}L9.5 ${-r - 3}H0`,
					fill: 'layer-command-edge',
					stroke: 'mark-halo',
					width: 1.4,
					halo: true,
				},
			]
		: []
	const silent: Drawing =
		posture === 'offline'
			? [
					outline('M-11.5 12.5L11.5 -10.5', 'mark-halo', 5.2),
					outline('M-12.5 13.5L12.5 -11.5', 'layer-command-edge', 2.6),
				]
			: []
	const dash = approximate ? { dash: DASH } : {}
	return [
		...pole,
		{ path: silhouettes.command(r - 1.2), fill: 'layer-command', stroke: 'layer-command-edge', width: 2.4, ...dash },
		character(glyph, CHARACTER.command, 'layer-command-ink', 1.2),
		...silent,
	]
}

const bodies: Readonly<Record<Silhouette, (mark: Mark, glyph: string) => Drawing>> = {
	risk: riskBody,
	supply: supplyBody,
	force: forceBody,
	command: commandBody,
	shelter: shelterBody,
	sensor: sensorBody,
	incident: incidentBody,
}

/** The drawing of a mark in units of a 32-pixel box around the origin, for painting at `size` pixels. */
export function drawMark(mark: Mark, size: number): Drawing {
	const path = silhouettes[mark.layer]
	const outer = outerRadius(mark)
	const glyph = (size * CHARACTER[mark.layer]) / 32 < SMALLEST_CHARACTER ? '' : (mark.character ?? '')
	return [
		...(mark.ringed ? incidentRings() : []),
		...(mark.selected
			? [outline(path(outer + 6.5), 'mark-halo', 6), outline(path(outer + 6), 'select-halo', 3.4)]
			: []),
		...(mark.pointed ? [outline(path(outer + 5.5), 'focus', 2.8)] : []),
		{ path: path(outer), fill: 'mark-halo', stroke: 'mark-halo', width: 4 },
		...bodies[mark.layer](mark, glyph),
		...(size >= 40 && !mark.far && mark.layer === 'risk' && mark.grade && mark.grade !== 'low'
			? gradeBadge(mark.grade, outer)
			: []),
		...(mark.verify ? verifyBadge(outer, !mark.far) : []),
		...(mark.rank === undefined ? [] : rankBadge(mark.rank, outer, 32 / size)),
	]
}

/** Half the width and height of a mark in the same units; kept tight, since labels keep clear of it. */
export function markReach(mark: Mark, size = 32): { x: number; y: number } {
	const outer = outerRadius(mark)
	const r = CORE[mark.layer]
	const pointer = mark.layer === 'force' && (mark.posture === 'en_route' || mark.posture === 'returning')
	const around = Math.max(
		outer + 2,
		mark.selected || mark.pointed ? outer + 9 : 0,
		mark.ringed ? outer + 10 : 0,
		mark.verify ? outer * 0.62 + 8 : 0,
		mark.rank === undefined ? 0 : rankReach(outer, 32 / size),
		pointer ? r + 10 : 0,
		mark.posture === 'rest' ? r + 5 : 0,
	)
	return { x: around, y: Math.max(around, mark.flag ? r + 10 : 0) }
}

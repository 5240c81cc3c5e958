import type { Drawing, Ink, PathItem } from './drawing.ts'
import { INCIDENT } from './event-bodies.ts'
import { character } from './mark-parts.ts'
import { CORE, type Silhouette, silhouettes } from './silhouettes.ts'

/** Share of a township's points that is of one sort, painted in one colour. */
export type Part = readonly [ink: Ink, count: number]
export type Badge = { count: number; ink: 'grade-major' | 'danger-text' | 'layer-force' | 'quality' }
/** A township's points of one map. Navy with a number means many; a solid colour always means one thing. */
export type Aggregate = {
	layer: Silhouette
	size: number
	count: number
	parts: readonly Part[]
	badge?: Badge
	/** No digit is smaller than this many pixels. */
	least: number
}

const RADIUS: Readonly<Record<Silhouette, number>> = {
	risk: 0.56,
	supply: 0.44,
	force: 0.48,
	command: 0.55,
	shelter: 0.44,
	sensor: 0.5,
	incident: 0.45,
}
const bar = (x: number, y: number, w: number, h: number): string => `M${x} ${y}h${w}v${h}h${-w}Z`

/** Height of the composition bar, its distance from the silhouette, and width, in pixels. */
const barOf = (size: number) => ({
	h: Math.max(4, Math.round(size * 0.125)),
	gap: Math.round(size * 0.09),
	w: Math.round(size * 1.02),
})

export type Reach = { left: number; right: number; top: number; bottom: number }
/**
 * How far a figure extends from the middle of its silhouette, in pixels, with room for a badge whether it has one or
 * not: all figures of a map then stand on their places by one offset. Kept tight, since names keep clear of it.
 */
export function aggregateReach({ layer, size, least }: Pick<Aggregate, 'layer' | 'size' | 'least'>): Reach {
	const r = RADIUS[layer] * size
	const { h, gap, w } = barOf(size)
	const side = Math.max(r + 3, w / 2 + 2)
	const { at, r: badge } = badgePlace(layer, size, least)
	return {
		left: side,
		right: Math.max(side, at[0] + badge + 2),
		top: Math.max(r + 3, badge + 2 - at[1]),
		bottom: r + gap + h + 2,
	}
}

type BadgePlace = { at: readonly [x: number, y: number]; r: number; font: number }
function badgePlace(layer: Silhouette, size: number, least: number): BadgePlace {
	const font = Math.max(least, size * 0.32)
	const r = font * 0.68
	const reach = RADIUS[layer] * size
	const q = layer === 'risk' ? reach * 0.5 + r * 0.62 : reach * 0.86
	return { at: [q, -q], r, font }
}

function composition({ layer, size, parts }: Aggregate): Drawing {
	const total = parts.reduce((sum, [, count]) => sum + count, 0)
	if (total === 0) return []
	const { h, gap, w } = barOf(size)
	const y = RADIUS[layer] * size + gap
	const items: PathItem[] = [{ path: bar(-w / 2 - 1.5, y - 1.5, w + 3, h + 3), fill: 'mark-halo' }]
	let x = -w / 2
	for (const [fill, count] of parts) {
		const width = (count / total) * w
		if (count > 0) items.push({ path: bar(x, y, Math.max(1.5, width - (count < total ? 1 : 0)), h), fill })
		x += width
	}
	return items
}

function badge({ layer, size, badge, least }: Aggregate): Drawing {
	if (!badge) return []
	const { at, r, font } = badgePlace(layer, size, least)
	const ink = badge.ink === 'grade-major' ? 'grade-major-ink' : 'mark-halo'
	return [
		{ path: silhouettes.force(r + 2), fill: 'mark-halo', at },
		{ path: silhouettes.force(r), fill: badge.ink, at },
		{ ...character(String(badge.count), font, ink), at: [at[0], at[1] + 0.5] },
	]
}

/** In pixels around the middle of the silhouette. */
export function drawAggregate(aggregate: Aggregate): Drawing {
	const { layer, size, count, least } = aggregate
	const r = RADIUS[layer] * size
	const path = silhouettes[layer]
	const font = Math.max(least, size * (String(count).length > 2 ? 0.34 : 0.42))
	return [
		{ path: path(r), fill: 'mark-halo', stroke: 'mark-halo', width: 5 },
		{ path: path(r - 1), fill: 'bg-3', stroke: 'text-2', width: 2 },
		character(String(count), font, 'text-1', font * 0.03 + (layer === 'command' ? size * 0.02 : 0)),
		...composition(aggregate),
		...badge(aggregate),
	]
}

/** Small silhouette for legends, tables and switches: no character. */
export function drawMini(layer: Silhouette, size: number, outlined = false): Drawing {
	const inks: Readonly<Record<Silhouette, Ink>> = {
		risk: 'text-1',
		supply: 'layer-supply',
		force: 'layer-force',
		command: 'layer-command-edge',
		shelter: 'layer-supply',
		sensor: 'layer-sensor-edge',
		incident: INCIDENT,
	}
	const hollow = outlined || layer === 'command' || layer === 'shelter' || layer === 'sensor'
	const k = size / 32
	const path = silhouettes[layer]((hollow ? CORE[layer] - 2 : CORE[layer] - 0.8) * k)
	return [{ path, stroke: inks[layer], width: (hollow ? 3.6 : 1.6) * k, ...(hollow ? {} : { fill: inks[layer] }) }]
}

export type SideCounts = readonly (readonly [layer: Silhouette, count: number])[]
/** The other maps of a township as a small column; counts of different maps are never added together. */
export function drawSideCounts(counts: SideCounts, font: number): Drawing {
	const step = font * 1.2
	return counts.flatMap(([layer, count], i) => {
		const y = (i - (counts.length - 1) / 2) * step
		const mini = drawMini(layer, font * 0.9).map((item) => ({ ...item, at: [font * 0.42, y] as const }))
		const under = mini.map((item) => ({ ...item, stroke: 'map-halo', width: font * 0.3 }))
		const text = { text: String(count), size: font, fill: 'map-label', weight: 700, align: 'left' } as const
		return [...under, ...mini, { ...text, at: [font * 1.08, y] as const, halo: true }]
	})
}

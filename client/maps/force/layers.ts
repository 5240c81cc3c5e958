import { force } from '../../../domain/kinds/force.ts'
import type { Of } from '../../../domain/record.ts'
import type { Figure } from '../../map/figure.ts'
import type { MapFace } from '../../map/map-face.ts'
import type { Posture } from '../../map/symbols/mark.ts'
import { optionWords } from '../../map/type-words.ts'
import { dataMarks, inUse } from '../../map/verify-due.ts'

const OUT: readonly Posture[] = ['en_route', 'on_scene', 'returning']

/** How a force is drawn; it is hollow at its base, solid when out, and struck through when it cannot be reached. */
function postureOf({ status }: Of<'force'>): Posture {
	switch (status) {
		case 'assigned':
		case 'en_route':
			return 'en_route'
		case 'on_scene':
		case 'working':
			return 'on_scene'
		case 'unavailable':
		case 'offline':
			return 'offline'
		default:
			return status
	}
}
/** To the nearest of sixteen winds: each heading is a picture of its own. */
const headingOf = (degrees: number): number => (Math.round(degrees / 22.5) * 22.5) % 360
const isOut = (r: Of<'force'>) => OUT.includes(postureOf(r))

/** 防控力量分布图: who can be sent. */
export const forceMap: MapFace<'force'> = {
	key: 'force',
	kind: 'force',
	layer: 'force',
	shows: inUse,
	mark: (r, today) => ({
		layer: 'force',
		posture: postureOf(r),
		...(postureOf(r) === 'en_route' && r.heading_deg !== undefined ? { heading: headingOf(r.heading_deg) } : {}),
		character: force.type?.characters[r.type] ?? '',
		...dataMarks(r, today),
	}),
	rank: (r) => (isOut(r) ? 2 : 1),
	parts: (records) => {
		const out = records.filter(isOut).length
		return [
			['text-3', records.length - out],
			['layer-force', out],
		]
	},
	badge: (records) => {
		const count = records.filter(isOut).length
		return count > 0 ? { count, ink: 'layer-force' } : null
	},
	state: (r) => optionWords('force', 'status', r.status),
}

const SHOWN = ['standby', 'en_route', 'on_scene', 'returning', 'rest', 'offline'] as const
export function forceFigures({ points }: { points: readonly Of<'force'>[] }): Figure[] {
	const of = (posture: Posture) => points.filter((r) => postureOf(r) === posture).length
	const postures = SHOWN.map(
		(posture): Figure => ({ key: `posture.${posture}`, value: of(posture), mark: { layer: 'force', posture } }),
	)
	const onDuty = points.reduce((sum, { on_duty }) => sum + (on_duty ?? 0), 0)
	return [
		...postures.filter(({ value, key }) => value > 0 || key !== 'posture.returning'),
		{ key: 'figures.onDuty', value: onDuty },
	]
}

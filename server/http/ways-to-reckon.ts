import { type Conditions, timeFactor } from '../../domain/conditions.ts'
import type { LonLat } from '../../domain/geometry.ts'
import { isInForce } from '../../domain/kinds/closure.ts'
import type { NearestAnswer } from '../../domain/nearest.ts'
import type { Direction, Engine, Router, RoutingOptions, Travel, TravelTimes } from '../routing/router.ts'
import type { Desk } from './api-parts.ts'
import { roadsUnder } from './roads-under.ts'

/** A drive, what it would take without closures, and whether it is closures (or the area of impact) that no way leads. */
export type Drive = Travel & { usual_s: number | null; isCutOff: boolean }
/** The drives between the place that was asked from and others; `draw` says which of them come with a line. */
export type Times = (
	to: readonly LonLat[],
	direction: Direction,
	draw: ((drives: readonly Drive[]) => readonly number[]) | null,
) => Promise<readonly Drive[]>
export type Way = Pick<NearestAnswer, 'engine' | 'closures' | 'ignores_closures'> & { times: Times }

/**
 * Who may reckon the times, in the order in which they are to be asked: each but the last may fail. An engine elsewhere
 * knows nothing of closures and areas of impact, so that the roads of the pack come before it while there are any.
 */
export async function waysToReckon(desk: Desk, from: LonLat, conditions: Conditions): Promise<Way[]> {
	const router = desk.roads?.() ?? null
	const closures = [...desk.layers.ofKind('closure').values()].filter(isInForce).length
	const graph = router ? [await byGraph(desk, router, from, conditions)] : []
	const elsewhere = desk.engine && (!router || (closures === 0 && !conditions.hazard)) ? desk.engine : null
	const osrm: Way[] = elsewhere
		? [
				{
					engine: 'osrm',
					closures: 0,
					...(closures > 0 ? { ignores_closures: true } : {}),
					times: byEngine(elsewhere, from, timeFactor(conditions)),
				},
			]
		: []
	const none: Way = { engine: 'none', closures: 0, times: async (to) => to.map(() => UNKNOWN) }
	return [...osrm, ...graph, none]
}

const UNKNOWN: Drive = { snap: null, seconds: null, metres: null, usual_s: null, isCutOff: false }
const secondsTo = (times: TravelTimes | null, i: number) => times?.to[i]?.seconds ?? null
const asDrive = (travel: Travel): Drive => ({ ...travel, usual_s: null, isCutOff: false })

const byEngine =
	(engine: Engine, from: LonLat, factor: number): Times =>
	async (to, direction, draw) => {
		const drawn = draw ? (all: readonly Travel[]) => draw(all.map(asDrive)) : undefined
		return (await engine.travelTimes(from, to, { direction, factor, drawn })).to.map(asDrive)
	}

async function byGraph(desk: Desk, router: Router, from: LonLat, conditions: Conditions): Promise<Way> {
	const roads = await desk.closures(router)
	const under = await roadsUnder(router, roads, conditions, from)
	const closures = roads.closures.filter(({ edges }) => edges.size > 0).length
	const times: Times = async (to, direction, draw) => {
		const timesOn = (options: RoutingOptions) => router.travelTimes(from, to, { ...options, direction })
		const bare = closures > 0 || conditions.hazard ? await timesOn(under.bare) : null
		const open = closures > 0 && conditions.hazard ? await timesOn(under.open) : closures > 0 ? bare : null
		const driveOf = (travel: Travel, i: number): Drive => ({
			...travel,
			usual_s: secondsTo(open, i),
			isCutOff: travel.seconds === null && secondsTo(bare, i) !== null,
		})
		const drawn = draw ? (all: readonly Travel[]) => draw(all.map(driveOf)) : undefined
		return (await router.travelTimes(from, to, { ...under.now, direction, drawn })).to.map(driveOf)
	}
	return { engine: 'graph', closures, times }
}

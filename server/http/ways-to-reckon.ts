import { type Conditions, timeFactor } from '../../domain/conditions.ts'
import type { LonLat } from '../../domain/geometry.ts'
import type { NearestAnswer } from '../../domain/nearest.ts'
import type { Direction, Engine, Router, RoutingOptions, Travel, TravelTimes } from '../routing/router.ts'
import type { Desk } from './api-parts.ts'
import { countedClosures } from './closures-in-force.ts'
import { roadsThrough, roadsUnder } from './roads-under.ts'

/**
 * A drive, what it would take without closures, whether it is closures (or the area of impact) that no way leads, and
 * whether it runs through that area.
 */
export type Drive = Travel & { usual_s: number | null; isCutOff: boolean; isThrough: boolean }
/** Which way is driven; people that are led somewhere are steered round the area of impact. */
export type Drivers = { direction: Direction; isLed?: true }
/** The drives between the place that was asked from and others; `draw` says which of them come with a line. */
export type Times = (
	to: readonly LonLat[],
	drivers: Drivers,
	draw: ((drives: readonly Drive[]) => readonly number[]) | null,
) => Promise<readonly Drive[]>
export type Way = Pick<NearestAnswer, 'engine' | 'closures' | 'ignores_closures'> & { times: Times }

/**
 * Who may reckon the times, in the order in which they are to be asked: each but the last may fail. An engine elsewhere
 * knows nothing of closures and areas of impact, so that the roads of the pack come before it while there are any.
 */
export async function waysToReckon(desk: Desk, from: LonLat, conditions: Conditions): Promise<Way[]> {
	const router = desk.roads?.() ?? null
	const closures = countedClosures(desk.layers, conditions.exercise).length
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

const UNKNOWN: Drive = { snap: null, seconds: null, metres: null, usual_s: null, isCutOff: false, isThrough: false }
const secondsTo = (times: TravelTimes | null, i: number) => times?.to[i]?.seconds ?? null
const asDrive = (travel: Travel): Drive => ({ ...travel, usual_s: null, isCutOff: false, isThrough: false })

const byEngine =
	(engine: Engine, from: LonLat, factor: number): Times =>
	async (to, { direction }, draw) => {
		const drawn = draw ? (all: readonly Travel[]) => draw(all.map(asDrive)) : undefined
		return (await engine.travelTimes(from, to, { direction, factor, drawn })).to.map(asDrive)
	}

/** A way leads through the area of impact that is so many times as far in it as one has to be to leave it. */
const FARTHER = 1.5
/** To touch its rim is not to drive through it, in metres. */
const LEAST_M = 10

async function byGraph(desk: Desk, router: Router, from: LonLat, conditions: Conditions): Promise<Way> {
	const { hazard, exercise } = conditions
	const roads = await desk.closures(router, exercise)
	const led = await roadsUnder(router, roads, conditions, from)
	const sent = roadsThrough(roads, conditions)
	const inside = hazard ? await router.edgesWithin(hazard) : undefined
	const least_m = inside?.size ? Math.max(LEAST_M, FARTHER * (await router.metresOut(from, inside))) : 0
	const closures = roads.closures.filter(({ edges }) => edges.size > 0).length
	const times: Times = async (to, { direction, isLed }, draw) => {
		const under = isLed ? led : sent
		const timesOn = (options: RoutingOptions) => router.travelTimes(from, to, { ...options, direction })
		const isSteered = under.open !== under.bare
		const bare = closures > 0 || isSteered ? await timesOn(under.bare) : null
		const open = closures > 0 && isSteered ? await timesOn(under.open) : closures > 0 ? bare : null
		const driveOf = (travel: Travel, i: number): Drive => ({
			...travel,
			usual_s: secondsTo(open, i),
			isCutOff: travel.seconds === null && secondsTo(bare, i) !== null,
			isThrough: (travel.watched_m ?? 0) > least_m,
		})
		const drawn = draw ? (all: readonly Travel[]) => draw(all.map(driveOf)) : undefined
		const watched = isLed ? undefined : inside
		return (await router.travelTimes(from, to, { ...under.now, direction, drawn, watched })).to.map(driveOf)
	}
	return { engine: 'graph', closures, times }
}

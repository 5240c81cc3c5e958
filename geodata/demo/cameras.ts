import { addDays } from '../../domain/time.ts'
import type { Clock } from './clock.ts'
import { NAMED } from './osm-roads.ts'
import type { Km, RoadClass } from './plan.ts'
import { inside } from './planar.ts'
import { plannedRisks } from './risk-plan.ts'
import type { RiskType } from './risk-text.ts'
import { lengthTo, roadAt } from './road-network.ts'
import {
	addressOf,
	type DraftOf,
	diceFor,
	envelope,
	instantOf,
	keptIn,
	nearest,
	numberIn,
	PLAN,
	placed,
	TOWNS,
} from './world.ts'

type Camera = DraftOf<'camera'>
type Planned = { town: number; km: Km; about: Pick<Camera, 'name' | 'type' | 'owner_unit'> & Partial<Camera> }

const CLASSES: readonly RoadClass[] = ['nat', 'prov', 'cnty']
/** At most so many bridges of a township are watched. */
const BRIDGES_EACH = 4
/** One in so many does not answer, and of one in so many nobody knows. */
const OFFLINE_ONE_IN = 11
const UNKNOWN_ONE_IN = 27
/** What is watched because of what it is, with what the camera is called after. */
const WATCHED: Partial<Record<RiskType, [Camera['type'], string, string]>> = {
	reservoir: ['water', '坝顶', '水利站'],
	dyke: ['water', '堤段', '水利站'],
	ferry: ['water', '岸边', '公路管理站'],
	forest_fire: ['forest', '瞭望塔', '林业站'],
	hazchem: ['site', '厂区', '应急管理办'],
	tailings: ['site', '坝面', '应急管理办'],
	mine: ['site', '采区', '应急管理办'],
	waterlog: ['road', '路口', '城乡建设办'],
}

/** Degrees from north, of the way from one place to the other. */
const bearing = ([ax, ay]: Km, [bx, by]: Km): number =>
	(Math.round((Math.atan2(bx - ax, ay - by) * 180) / Math.PI) + 360) % 360
const townOf = (km: Km): number => PLAN.towns.findIndex(({ poly }) => inside(poly, km))

/** Which way the road runs there. */
function alongRoad(c: RoadClass, at: Km): { ref: string; facing: number } {
	const { road, km } = roadAt(PLAN.roads, c, at)
	const i = Math.max(
		1,
		road.p.findIndex((_, k) => lengthTo(road.p, k) > km),
	)
	return { ref: road.ref, facing: bearing(road.p[i - 1]!, road.p[i]!) }
}

function ofBridges(): Planned[] {
	const counts = TOWNS.map(() => 0)
	const seen = new Map<string, number>()
	const named = nearest(
		NAMED.at,
		PLAN.bridges.map(({ at }) => ({ km: at })),
	).km
	return PLAN.bridges.flatMap(({ c, at }) => {
		const town = townOf(at)
		if (town < 0 || !CLASSES.includes(c) || (counts[town]! >= BRIDGES_EACH && at !== named)) return []
		counts[town]!++
		const { ref, facing } = alongRoad(c, at)
		const bridge = at === named ? NAMED.name : `${nearest(at, TOWNS[town]!.villages).short}桥`
		const nth = (seen.get(bridge) ?? 0) + 1
		seen.set(bridge, nth)
		return [
			{
				town,
				km: at,
				about: {
					name: `${ref} ${bridge}${nth > 1 ? ` ${nth} 号` : ''}`,
					short_name: bridge,
					type: 'road' as const,
					facing_deg: facing,
					turns: false,
					owner_unit: '区公路事务中心',
				},
			},
		]
	})
}

const ofRisks = (): Planned[] =>
	plannedRisks().flatMap((risk) => {
		const [type, where, office] = WATCHED[risk.type] ?? []
		if (!type) return []
		const called = risk.short ?? risk.village
		const away = Math.PI * diceFor(`camera ${called}`).whole(0, 7) * 0.25
		const off: Km = [0.05 * Math.cos(away), 0.05 * Math.sin(away)]
		return [
			{
				town: risk.town,
				km: keptIn(risk.town, [risk.km[0] + off[0], risk.km[1] + off[1]], risk.km),
				about: {
					name: `${called}${risk.short ? ' ' : ''}${where}`,
					short_name: called.slice(0, 8),
					type,
					facing_deg: bearing(off, [0, 0]),
					turns: type === 'forest',
					owner_unit: `${TOWNS[risk.town]!.name}${office}`,
				},
			},
		]
	})

const ofSeats = (): Planned[] =>
	TOWNS.map(({ name, bare, seat }, town) => ({
		town,
		km: keptIn(town, [seat[0] + 0.03, seat[1] + 0.05], seat),
		about: {
			name: `${bare}集镇广场`,
			short_name: `${bare}广场`,
			type: 'village',
			facing_deg: diceFor(`camera ${bare}`).whole(0, 359),
			turns: true,
			owner_unit: `${name}应急管理办`,
		},
	}))

function netOf(code: string, { today, routine }: Clock): Pick<Camera, 'net' | 'net_at'> {
	const dice = diceFor(`net ${code}`)
	if (dice.whole(1, UNKNOWN_ONE_IN) === 1) return { net: 'unknown' }
	if (dice.whole(1, OFFLINE_ONE_IN) > 1) return { net: 'online', net_at: routine('08:12') }
	return { net: 'offline', net_at: instantOf(addDays(today, -dice.whole(1, 9)), '17:40') }
}

/** Cameras at bridges, dams, watch towers, dangerous sites and squares. */
export function demoCameras(clock: Clock): Camera[] {
	const counts = TOWNS.map(() => 0)
	return [...ofBridges(), ...ofRisks(), ...ofSeats()].map(({ town, km, about }, n) => {
		const place = TOWNS[town]!
		const village = nearest(km, place.villages)
		const code = numberIn(place.code, 'SP', ++counts[town]!)
		return {
			...envelope('camera', code, village.code, clock.today),
			...placed(km),
			address: addressOf(place, village),
			...about,
			...netOf(code, clock),
			channel_no: `990102-${String(n + 1).padStart(4, '0')}`,
		}
	})
}

import { type ItemCode, itemOf } from '../../domain/catalogue.ts'
import type { Clock } from './clock.ts'
import { COLLAPSE, KITCHEN_ID, LANE_OPEN_MINUTES, ROAD_ID } from './incidents.ts'
import { current, type DraftOf, numberIn, placed, regionOfTown, TOWNS } from './world.ts'

type Force = DraftOf<'force'>
type Task = DraftOf<'task'>
type Status = Task['status']

const TOWN = TOWNS.find(({ name }) => name === '汀圩街道')!
const OFFICE = '汀圩街道应急管理办'
/** Of the usual speed, over the whole stretch between two junctions: one vehicle after the other is waved past. */
const LANE_SPEED = 0.8

/** The half of the road that still stands: closed to the public, as the log says, and slow for who comes to help. */
export const demoClosure = (clock: Clock): DraftOf<'closure'> => ({
	...current('closure', numberIn(TOWN.code, 'FB', 1), regionOfTown(TOWN)),
	...placed(COLLAPSE),
	name: 'X910 漆树塅段',
	short_name: '漆树塅段',
	address: '云渚区汀圩街道 X910 漆树塅段',
	mode: 'slow',
	speed_share: LANE_SPEED,
	reason: 'control',
	detail: '半幅塌陷。社会车辆绕行 X909，救援车辆由民警引导沿完好半幅慢行',
	road: 'X910',
	until: clock.ahead(LANE_OPEN_MINUTES),
	incident_id: ROAD_ID,
	status: 'in_force',
	status_at: clock.event('07:35'),
	via: 'phone',
})

const NEEDS: [item: ItemCode, qty: number, within: number][] = [
	['cordon_tape', 12, 60],
	['sandbag', 1200, 90],
	['pump', 3, 90],
	['gravel', 60, 120],
]
export const demoNeeds = (): DraftOf<'need'>[] =>
	NEEDS.map(([item_code, qty, within_min], i) => {
		const { words, unit } = itemOf(item_code)
		return {
			...current('need', numberIn(TOWN.code, 'XQ', i + 1), regionOfTown(TOWN)),
			name: `${words[0]} ${qty} ${unit}`,
			incident_id: ROAD_ID,
			item_code,
			qty,
			within_min,
			asked_by: OFFICE,
		}
	})

type Way = [to: Status, time: string][]
/** What each of the forces was told, how many of it go, and how far it has come; `minutes` from the order to the place. */
type Order = { of: Force['type']; words: string; people: number; minutes: number; metres: number; way: Way }
const ORDERS: Order[] = [
	{
		of: 'police',
		words: '两端设卡，引导救援车辆单侧通过',
		people: 6,
		minutes: 16,
		metres: 9800,
		way: [
			['ordered', '07:33'],
			['accepted', '07:34'],
			['en_route', '07:36'],
			['on_scene', '07:49'],
		],
	},
	{
		of: 'rescue_comp',
		words: '排查相邻路基，围挡塌陷边缘',
		people: 12,
		minutes: 32,
		metres: 6900,
		way: [
			['ordered', '07:34'],
			['accepted', '07:36'],
			['en_route', '07:45'],
			['on_scene', '08:05'],
		],
	},
	{
		of: 'repair',
		words: '回填路基，恢复半幅通行',
		people: 7,
		minutes: 61,
		metres: 8700,
		way: [
			['ordered', '08:47'],
			['accepted', '08:49'],
			['en_route', '09:05'],
		],
	},
	{
		of: 'traffic',
		words: 'X909 路口分流，接替民警设卡',
		people: 4,
		minutes: 52,
		metres: 11_200,
		way: [
			['ordered', '09:01'],
			['accepted', '09:02'],
			['en_route', '09:05'],
		],
	},
]
const KITCHEN: Order = {
	of: 'fire_micro',
	words: '断电断气，扑救初起火灾',
	people: 4,
	minutes: 7,
	metres: 1900,
	way: [
		['ordered', '04:12'],
		['accepted', '04:13'],
		['en_route', '04:14'],
		['on_scene', '04:19'],
		['working', '04:21'],
		['returning', '05:06'],
		['done', '05:15'],
	],
}

function order(force: Force, incident_id: Task['incident_id'], seq: number, about: Order, { event }: Clock): Task {
	const { way, of: _, ...told } = about
	const [status, since] = way.at(-1)!
	return {
		...current('task', numberIn(force.region_code.slice(0, 9), 'RW', seq), force.region_code),
		name: force.name,
		incident_id,
		force_id: force.id,
		...told,
		estimate: true,
		via: 'phone',
		status,
		status_at: event(since),
		steps: way.map(([to, time]) => ({ to, at: event(time), by: OFFICE, via: 'phone' })),
	}
}

/** An order for every force that was sent to an incident of today, and of the one that has gone home. */
export function demoTasks(forces: readonly Force[], clock: Clock): Task[] {
	const sent = ORDERS.map((about, i) => {
		const force = forces.find(({ incident_id, type }) => incident_id === ROAD_ID && type === about.of)!
		return order(force, ROAD_ID, i + 1, about, clock)
	})
	const north = TOWNS.find(({ name }) => name === '渚北街道')!
	const home = forces.find(({ type, region_code }) => type === KITCHEN.of && region_code.startsWith(north.code))!
	return [...sent, order(home, KITCHEN_ID, 1, KITCHEN, clock)]
}

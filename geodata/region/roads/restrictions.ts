import type { OsmData, OsmRelation, Tags } from '../osm/osm-data.ts'

/** `via` is the place of a node in the extract, or ids of ways; `from` and `to` are ids of ways. */
export type Restriction = { only: boolean; turnsBack: boolean; from: number; via: number | number[]; to: number }

const KEYS = ['restriction:motorcar', 'restriction:motor_vehicle', 'restriction:vehicle', 'restriction'] as const
const EXCEPT_CARS = new Set(['motorcar', 'motor_vehicle', 'vehicle'])

/** What relations forbid cars, one for each pair of ways. Those that hold at certain hours only are left aside. */
export function restrictions(data: OsmData): Restriction[] {
	return data.relations.flatMap((relation) => {
		const kind = kindOf(relation.tags)
		const via = kind === null ? null : viaOf(data, relation)
		if (kind === null || via === null) return []
		const ways = (role: string) =>
			relation.members.filter((member) => member.role === role && member.type === 'way').map(({ ref }) => ref)
		const about = { only: kind.startsWith('only_'), turnsBack: kind.endsWith('_u_turn'), via }
		return ways('from').flatMap((from) => ways('to').map((to) => ({ ...about, from, to })))
	})
}

function kindOf(tags: Tags): string | null {
	if (!tags.type?.startsWith('restriction')) return null
	if ((tags.except ?? '').split(/\s*;\s*/).some((vehicle) => EXCEPT_CARS.has(vehicle))) return null
	const kind = KEYS.map((key) => tags[key]).find((value) => value !== undefined)
	return kind !== undefined && /^(?:no|only)_/.test(kind) ? kind : null
}

function viaOf(data: OsmData, { members }: OsmRelation): Restriction['via'] | null {
	const via = members.filter(({ role }) => role === 'via')
	const ways = via.filter(({ type }) => type === 'way').map(({ ref }) => ref)
	if (ways.length > 0) return ways.length === via.length ? ways : null
	const node = via.length === 1 && via[0]!.type === 'node' ? data.nodeIndex(via[0]!.ref) : -1
	return node < 0 ? null : node
}

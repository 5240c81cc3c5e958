import { padded } from '../../domain/region.ts'
import { COUNTY, villagesOf } from './divisions.ts'
import type { Member, OsmFile } from './osm-writer.ts'
import type { Km, Plan } from './plan.ts'

type Edge = [a: Km, b: Km]
const townOf = (village: string) => village.slice(0, 9)

/** Stretches of border by the two villages on either side; outside the district the second is empty. */
function borders(grounds: Record<string, Km[][]>): { sides: [string, string]; line: Km[] }[] {
	const owners = new Map<string, string>()
	const edges: { code: string; edge: Edge }[] = []
	for (const [code, rings] of Object.entries(grounds))
		for (const ring of rings)
			for (let i = 0; i + 1 < ring.length; i++) {
				owners.set(`${ring[i]} ${ring[i + 1]}`, code)
				edges.push({ code, edge: [ring[i]!, ring[i + 1]!] })
			}
	const groups = new Map<string, Edge[]>()
	for (const { code, edge } of edges) {
		const other = owners.get(`${edge[1]} ${edge[0]}`) ?? ''
		// Each edge between villages is met twice, once from either side.
		if (other && other < code) continue
		const key = `${code},${other}`
		groups.set(key, [...(groups.get(key) ?? []), edge])
	}
	return [...groups].flatMap(([key, group]) =>
		chains(group).map((line) => ({ sides: key.split(',') as [string, string], line })),
	)
}

/** Joins edges that run on from one another into lines. All edges here have their village on the same hand. */
function chains(edges: Edge[]): Km[][] {
	const starts = new Map(edges.map((edge) => [String(edge[0]), edge]))
	const reached = new Set(edges.map(([, b]) => String(b)))
	const lines: Km[][] = []
	// From the open beginnings first; what is left afterwards are closed rings.
	for (const first of edges.toSorted((a, b) => Number(reached.has(String(a[0]))) - Number(reached.has(String(b[0]))))) {
		if (starts.get(String(first[0])) !== first) continue
		const line = [first[0]]
		for (let edge: Edge | undefined = first; edge; edge = starts.get(String(edge[1]))) {
			starts.delete(String(edge[0]))
			line.push(edge[1])
		}
		lines.push(line)
	}
	return lines
}

const levelOf = ([a, b]: [string, string]) => (b === '' ? '6' : townOf(a) === townOf(b) ? '10' : '8')

/** Places, and boundary relations that share the ways between neighbours. */
export function addBoundaries(osm: OsmFile, plan: Plan, grounds: Record<string, Km[][]>): void {
	const node = osm.pool()
	const members = new Map<string, Member[]>()
	const join = (code: string, member: Member) => members.set(code, [...(members.get(code) ?? []), member])
	for (const { sides, line } of borders(grounds)) {
		const level = levelOf(sides)
		const ref = osm.way(line.map(node), { boundary: 'administrative', admin_level: level })
		const codes = new Set<string>(sides)
		if (level !== '10') for (const side of sides) codes.add(townOf(side))
		if (level === '6') codes.add(COUNTY.code)
		codes.delete('')
		for (const code of codes) join(code, { type: 'way', ref, role: 'outer' })
	}
	const relation = (key: string, code: string, name: string, level: string, seat: number) =>
		osm.relation([...(members.get(key) ?? []), { type: 'node', ref: seat, role: 'admin_centre' }], {
			type: 'boundary',
			boundary: 'administrative',
			admin_level: level,
			name,
			ref: code,
		})
	const towns = plan.towns.map(({ name, seat }) => osm.node(seat, { place: 'town', name }))
	relation(COUNTY.code, COUNTY.code, COUNTY.name, '6', towns[0]!)
	plan.towns.forEach(({ code, name }, t) => {
		relation(code, padded(code), name, '8', towns[t]!)
	})
	for (const { code, name, short, seat } of villagesOf(plan))
		relation(code, code, name, '10', osm.node(seat, { place: 'village', name, short_name: short }))
}

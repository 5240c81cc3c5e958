import { crossesItself } from './crosses-itself.ts'
import { nestRings, type Polygon } from './nest-rings.ts'
import type { OsmData, OsmRelation, OsmWay } from './osm-data.ts'
import { joinRings, type Ring, splitAtRepeats } from './rings.ts'

type Fault = 'open' | 'partly' | 'crossing'
const FAULTS: Readonly<Record<Fault, (count: number) => string>> = {
	open: (count) => `${areas(count)} left out: the outline is not closed`,
	partly: (count) => `${areas(count)} taken in part: some of the outline is not closed`,
	crossing: (count) => `${areas(count)} taken as drawn: the outline crosses itself`,
}
const areas = (count: number) => `${count} ${count === 1 ? 'area' : 'areas'}`
/** Ids named with each fault, so that somebody can mend them. */
const NAMED = 3

export type Areas = {
	/** Polygons of a closed way, none of an open one; their rings are places of nodes. */
	ofWay(way: OsmWay): Polygon[]
	/** Polygons of a multipolygon or boundary; what cannot be closed is left out and counted. */
	ofRelation(relation: OsmRelation): Polygon[]
	/** What was found broken so far, a line a sort of fault. */
	faults(): string[]
}

/** Whether a relation is an area: other relations are routes, restrictions and the like. */
export const isAreaRelation = ({ tags }: OsmRelation): boolean =>
	tags.type === 'multipolygon' || tags.type === 'boundary'

/** Makes areas of what an extract holds, and remembers what was broken, each once however often it is asked for. */
export function areasOf(osm: OsmData): Areas {
	const found: Record<Fault, Set<string>> = { open: new Set(), partly: new Set(), crossing: new Set() }
	const nest = (rings: readonly Ring[], label: string): Polygon[] => {
		if (crossesItself(osm, rings)) found.crossing.add(label)
		return nestRings(osm, rings.flatMap(splitAtRepeats))
	}
	return {
		ofWay({ id, nodes }) {
			if (nodes.length < 4 || nodes[0] !== nodes.at(-1)) return []
			const present = nodes.filter((node) => node >= 0)
			const isClosed = present.length >= 4 && present[0] === present.at(-1)
			if (isClosed) return nest([present], `way ${id}`)
			found.open.add(`way ${id}`)
			return []
		},
		ofRelation(relation) {
			const { rings, lacking } = ringsOf(osm, relation)
			const label = `relation ${relation.id}`
			if (rings.length === 0) {
				found.open.add(label)
				return []
			}
			if (lacking) found.partly.add(label)
			return nest(rings, label)
		},
		faults: () =>
			Object.entries(found).flatMap(([fault, labels]) => (labels.size > 0 ? [line(fault as Fault, labels)] : [])),
	}
}

function line(fault: Fault, labels: ReadonlySet<string>): string {
	const named = [...labels].slice(0, NAMED).join(', ')
	return `${FAULTS[fault](labels.size)} (${named}${labels.size > NAMED ? ', …' : ''})`
}

/** Holes are joined apart from the rest, which is right where they touch it; roles that do not work out are ignored. */
function ringsOf(osm: OsmData, { members }: OsmRelation): { rings: Ring[]; lacking: boolean } {
	const wanted = members.filter(({ type }) => type === 'way')
	const lines = wanted.flatMap(({ ref, role }) => {
		const way = osm.way(ref)
		return way ? [{ nodes: way.nodes, isHole: role === 'inner' }] : []
	})
	const joined = [true, false].map((hole) =>
		joinRings(lines.filter((one) => one.isHole === hole).map((one) => one.nodes)),
	)
	const byRole = { rings: joined.flatMap(({ rings }) => rings), open: joined.flatMap(({ open }) => open) }
	const best = byRole.open.length === 0 ? byRole : joinRings(lines.map(({ nodes }) => nodes))
	return { rings: best.rings, lacking: best.open.length > 0 || lines.length < wanted.length }
}

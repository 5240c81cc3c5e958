/**
 * `node geodata/demo/to-osm.ts OUT.osm` writes the demonstration district as OpenStreetMap data, so that tools that
 * build maps and routes from an extract of OpenStreetMap can be tried on it.
 */
import { writeFileSync } from 'node:fs'
import { addBoundaries } from './osm-boundaries.ts'
import { addRoads } from './osm-roads.ts'
import { OsmFile, type Tags } from './osm-writer.ts'
import { type Km, loadPlan, loadVillages, type Plan } from './plan.ts'
import { open } from './planar.ts'

const RIVER_CLASS = 5
const RIVER_NAME = '渚水'

function addWater(osm: OsmFile, plan: Plan): void {
	const node = osm.pool()
	for (const { c, p } of plan.streams)
		osm.way(p.map(node), c === RIVER_CLASS ? { waterway: 'river', name: RIVER_NAME } : { waterway: 'stream' })
	for (const { name, poly, dam } of plan.reservoirs) {
		addArea(osm, [poly], { natural: 'water', water: 'reservoir', name })
		osm.way(dam.map(node), { waterway: 'dam', name: `${name}大坝` })
	}
}

/** A ring is a closed way; a ring with holes is a multipolygon over its rings. */
function addArea(osm: OsmFile, rings: Km[][], tags: Tags): void {
	const node = osm.pool()
	const closed = rings.map((ring) => {
		const nodes = open(ring).map(node)
		return [...nodes, nodes[0]!]
	})
	if (closed.length === 1) osm.way(closed[0]!, tags)
	else
		osm.relation(
			closed.map((nodes, i) => ({ type: 'way', ref: osm.way(nodes, {}), role: i ? 'inner' : 'outer' })),
			{ type: 'multipolygon', ...tags },
		)
}

export function demoOsm(): string {
	const plan = loadPlan()
	const osm = new OsmFile()
	addRoads(osm, plan)
	addWater(osm, plan)
	for (const rings of plan.forest) addArea(osm, rings, { landuse: 'forest' })
	for (const rings of plan.built) addArea(osm, rings, { landuse: 'residential' })
	addBoundaries(osm, plan, loadVillages())
	return osm.toXml()
}

if (import.meta.main) {
	const out = process.argv[2]
	if (!out) throw new Error('usage: node geodata/demo/to-osm.ts OUT.osm')
	writeFileSync(out, demoOsm())
}

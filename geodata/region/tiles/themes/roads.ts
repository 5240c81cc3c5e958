import type { RoadClass } from '../../../pack/road-graph.ts'
import type { Tags } from '../../osm/osm-data.ts'
import { directions } from '../../roads/one-way.ts'
import type { Classed, Drawn } from '../feature.ts'
import { isSet, lookUp, type Table } from '../look-up.ts'
import { nameOf } from '../name-of.ts'

type Road = Exclude<RoadClass, 'ferry'>
type Line<Class> = { class: Class; from: number }

/** By class, the greatest last: that is how they lie on one another. */
const CLASSES: readonly Road[] = [
	'path',
	'track',
	'service',
	'minor',
	'tertiary',
	'secondary',
	'primary',
	'trunk',
	'motorway',
]
const of = <Class extends string>(name: Class, from: number): Line<Class> => ({ class: name, from })
const HIGHWAYS: Table<Line<Road>> = {
	highway: {
		motorway: of('motorway', 5),
		motorway_link: of('motorway', 10),
		trunk: of('trunk', 6),
		trunk_link: of('trunk', 11),
		primary: of('primary', 7),
		primary_link: of('primary', 12),
		secondary: of('secondary', 9),
		secondary_link: of('secondary', 12),
		tertiary: of('tertiary', 10),
		tertiary_link: of('tertiary', 12),
		unclassified: of('minor', 11),
		residential: of('minor', 12),
		living_street: of('minor', 12),
		pedestrian: of('minor', 12),
		road: of('minor', 12),
		service: of('service', 13),
		track: of('track', 12),
		path: of('path', 13),
		footway: of('path', 13),
		cycleway: of('path', 13),
		bridleway: of('path', 13),
		steps: of('path', 13),
	},
}
const LEAST = ['driveway', 'parking_aisle', 'drive-through']
const RAILWAYS: Table<Line<'rail' | 'light'>> = {
	railway: {
		rail: of('rail', 8),
		narrow_gauge: of('rail', 8),
		light_rail: of('light', 10),
		subway: of('light', 10),
		monorail: of('light', 10),
		tram: of('light', 11),
		funicular: of('light', 11),
	},
}
const POWER: Table<Line<'line' | 'minor'>> = { power: { line: of('line', 11), minor_line: of('minor', 13) } }

const yes = (value: string | undefined) => (isSet(value) ? true : undefined)

/** 0 on the ground, above it on a bridge, below it in a tunnel. */
function levelOf(tags: Tags): number {
	const told = Number.parseInt(tags.layer ?? '', 10)
	if (Number.isFinite(told)) return Math.max(-5, Math.min(5, told))
	return isSet(tags.bridge) ? 1 : isSet(tags.tunnel) ? -1 : 0
}

function directionOf(tags: Tags): 1 | -1 | undefined {
	const { forward, backward } = directions(tags)
	return forward === backward ? undefined : forward ? 1 : -1
}

export function roadOf(tags: Tags): Classed<Road> | null {
	const road = lookUp(HIGHWAYS, tags)
	if (!road) return null
	const least = LEAST.includes(tags.service ?? '') || tags.footway === 'sidewalk'
	return {
		layer: 'road',
		from: least ? 14 : road.from,
		order: levelOf(tags) * CLASSES.length + CLASSES.indexOf(road.class),
		attributes: {
			class: road.class,
			link: tags.highway?.endsWith('_link') ? true : undefined,
			name: nameOf(tags),
			ref: tags.ref,
			bridge: yes(tags.bridge),
			tunnel: yes(tags.tunnel),
			oneway: directionOf(tags),
		},
	}
}

export function railOf(tags: Tags): Drawn | null {
	const rail = lookUp(RAILWAYS, tags)
	if (!rail) return null
	return {
		layer: 'rail',
		// Sidings and yards.
		from: isSet(tags.service) ? 13 : rail.from,
		order: levelOf(tags),
		attributes: { class: rail.class, bridge: yes(tags.bridge), tunnel: yes(tags.tunnel) },
	}
}

export function powerOf(tags: Tags): Drawn | null {
	const line = lookUp(POWER, tags)
	if (!line || tags.location === 'underground') return null
	return { layer: 'power', from: line.from, order: 0, attributes: { class: line.class } }
}

import type { Tags } from '../../osm/osm-data.ts'
import type { Classed } from '../feature.ts'
import { lookUp, type Table } from '../look-up.ts'
import { nameOf } from '../name-of.ts'

/** What matters when something happens, the most important first. */
const CLASSES = [
	'hospital',
	'fire_station',
	'police',
	'townhall',
	'clinic',
	'shelter',
	'helipad',
	'school',
	'fuel',
	'station',
	'pharmacy',
	'substation',
	'hydrant',
	'worship',
] as const
export type Poi = (typeof CLASSES)[number]

const POIS: Table<Poi> = {
	emergency: {
		fire_hydrant: 'hydrant',
		suction_point: 'hydrant',
		water_tank: 'hydrant',
		assembly_point: 'shelter',
		shelter: 'shelter',
		ambulance_station: 'hospital',
	},
	amenity: {
		hospital: 'hospital',
		clinic: 'clinic',
		doctors: 'clinic',
		fire_station: 'fire_station',
		police: 'police',
		townhall: 'townhall',
		school: 'school',
		kindergarten: 'school',
		college: 'school',
		university: 'school',
		fuel: 'fuel',
		pharmacy: 'pharmacy',
		bus_station: 'station',
		shelter: 'shelter',
		place_of_worship: 'worship',
	},
	healthcare: { hospital: 'hospital', clinic: 'clinic', centre: 'clinic', doctor: 'clinic', pharmacy: 'pharmacy' },
	office: { government: 'townhall' },
	railway: { station: 'station', halt: 'station' },
	aeroway: { helipad: 'helipad', heliport: 'helipad' },
	power: { substation: 'substation' },
	landuse: { education: 'school' },
}
/** Roofs for those who wait or walk are no shelters. */
const ROOFS = ['public_transport', 'picnic_shelter', 'sun_shelter', 'gazebo', 'changing_rooms']

export function poiOf(tags: Tags): Classed<Poi> | null {
	const found = lookUp(POIS, tags)
	if (!found || (found === 'shelter' && ROOFS.includes(tags.shelter_type ?? ''))) return null
	return {
		layer: 'poi',
		from: 13,
		order: CLASSES.indexOf(found),
		attributes: { class: found, name: nameOf(tags) },
	}
}

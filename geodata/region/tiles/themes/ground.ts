import type { Tags } from '../../osm/osm-data.ts'
import type { Drawn } from '../feature.ts'
import { isSet, lookUp, type Table } from '../look-up.ts'

type Cover = 'wood' | 'grass' | 'farmland' | 'orchard' | 'wetland' | 'bare'
type Built = 'residential' | 'industrial' | 'commercial' | 'public'

const COVER: Table<Cover> = {
	landuse: {
		forest: 'wood',
		grass: 'grass',
		meadow: 'grass',
		village_green: 'grass',
		recreation_ground: 'grass',
		cemetery: 'grass',
		farmland: 'farmland',
		farm: 'farmland',
		allotments: 'farmland',
		greenhouse_horticulture: 'farmland',
		paddy: 'farmland',
		orchard: 'orchard',
		vineyard: 'orchard',
		plant_nursery: 'orchard',
		plantation: 'orchard',
		salt_pond: 'wetland',
		quarry: 'bare',
		landfill: 'bare',
	},
	natural: {
		wood: 'wood',
		grassland: 'grass',
		heath: 'grass',
		fell: 'grass',
		scrub: 'grass',
		wetland: 'wetland',
		mud: 'wetland',
		bare_rock: 'bare',
		rock: 'bare',
		scree: 'bare',
		sand: 'bare',
		shingle: 'bare',
		beach: 'bare',
		glacier: 'bare',
	},
	leisure: { park: 'grass', garden: 'grass', golf_course: 'grass', pitch: 'grass', nature_reserve: 'grass' },
	wetland: { marsh: 'wetland', swamp: 'wetland', bog: 'wetland', reedbed: 'wetland', tidalflat: 'wetland' },
}
const BUILT: Table<Built> = {
	landuse: {
		residential: 'residential',
		farmyard: 'residential',
		garages: 'residential',
		industrial: 'industrial',
		railway: 'industrial',
		port: 'industrial',
		depot: 'industrial',
		construction: 'industrial',
		brownfield: 'industrial',
		commercial: 'commercial',
		retail: 'commercial',
		education: 'public',
		institutional: 'public',
		religious: 'public',
	},
	amenity: {
		school: 'public',
		kindergarten: 'public',
		college: 'public',
		university: 'public',
		hospital: 'public',
		clinic: 'public',
		fire_station: 'public',
		police: 'public',
		townhall: 'public',
	},
	leisure: { sports_centre: 'public', stadium: 'public' },
	power: { plant: 'industrial', substation: 'industrial' },
	man_made: { wastewater_plant: 'industrial', water_works: 'industrial', works: 'industrial' },
}

/** What an area is on the ground. A building is drawn as one and not as the ground under it. */
export function groundOf(tags: Tags): Drawn | null {
	if (isSet(tags.building)) return { layer: 'building', from: 13, order: 0, attributes: {} }
	const built = lookUp(BUILT, tags)
	if (built) return { layer: 'built', from: 8, order: 0, attributes: { class: built } }
	const cover = lookUp(COVER, tags)
	return cover ? { layer: 'cover', from: 7, order: 0, attributes: { class: cover } } : null
}

const words = (text: string) => text.trim().split(/\s+/)

const NAMES = words('alt_name int_name loc_name official_name old_name short_name ele')
const ROADS = words(`barrier bollard covered direction duration except footway highway impassable junction lanes layer
	location railway route service smoothness surface tracktype tunnel type width source:maxspeed zone:maxspeed`)
const GROUND = words('area building landuse leisure man_made natural power water waterway wetland')
const PLACES = words('admin_level boundary code disputed maritime place population')
const POINTS = words('aeroway amenity emergency office shelter_type')
const WANTED = new Set([...NAMES, ...ROADS, ...GROUND, ...PLACES, ...POINTS])
/** Keys that come with more behind a colon: `name:zh`, `maxspeed:forward`, `restriction:hgv`. */
const FAMILY =
	/^(?:name|ref|access|vehicle|motor_vehicle|motorcar|traffic_signals|oneway|maxspeed|bridge|restriction|healthcare)(?::|$)/
/** Official numbers of divisions: `gb2260`, `china_class`, `division_code`, `admin:code`. */
const CODE = /^(?:gb|cn|china)[_:\d]|[_:]code$/i

const known = new Map<string, boolean>()

/** Whether any part of a pack reads this key; the others are dropped (test/region/wanted-key.test.ts). */
export function wantedKey(key: string): boolean {
	let wanted = known.get(key)
	if (wanted === undefined) {
		wanted = WANTED.has(key) || FAMILY.test(key) || CODE.test(key)
		known.set(key, wanted)
	}
	return wanted
}

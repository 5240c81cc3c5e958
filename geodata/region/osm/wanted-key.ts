const words = (text: string) => text.trim().split(/\s+/)

const NAMES = words('int_name alt_name old_name short_name official_name loc_name ele level layer wikidata')
const ROADS = words(`highway junction surface smoothness tracktype tunnel covered embankment cutting ford toll width
	service motorroad motorcar hgv foot bicycle barrier crossing traffic_signals traffic_calming turn noexit lit incline
	maxheight maxweight maxwidth maxaxleload ice_road winter_road seasonal sidewalk living_street construction proposed
	disused abandoned except type route network railway usage station public_transport aeroway aerialway location
	impassable duration direction bollard footway source:maxspeed zone:maxspeed`)
const GROUND =
	words(`area natural landuse landcover leisure building waterway water wetland intermittent power voltage line
	man_made historic leaf_type crop produce contour hazard flood_prone dam fence_type industrial residential`)
const PLACES = words(`place population capital is_in boundary admin_level border_type political_division designation
	disputed maritime protect_class code`)
const POINTS = words(`amenity shop office tourism emergency healthcare social_facility operator religion shelter_type
	military government school beds capacity bunker_type substation entrance`)
const WANTED = new Set([...NAMES, ...ROADS, ...GROUND, ...PLACES, ...POINTS])
/** Keys that come with more behind a colon: `name:zh`, `maxspeed:forward`, `restriction:hgv`. */
const FAMILY =
	/^(?:name|ref|access|vehicle|motor_vehicle|motorcar|traffic_signals|oneway|maxspeed|lanes|bridge|restriction|except|fire_hydrant|healthcare)(?::|$)/
/** Official numbers of divisions: `gb2260`, `china_class`, `division_code`, `admin:code`. */
const CODE = /^(?:gb|cn|china)[_:\d]|[_:]code$/i

const known = new Map<string, boolean>()

/** Whether any part of a pack reads this key; the others (addresses, telephone numbers, who mapped it) are dropped. */
export function wantedKey(key: string): boolean {
	let wanted = known.get(key)
	if (wanted === undefined) {
		wanted = WANTED.has(key) || FAMILY.test(key) || CODE.test(key)
		known.set(key, wanted)
	}
	return wanted
}

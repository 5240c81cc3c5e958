import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tags } from '../../geodata/region/osm/osm-data.ts'
import type { Drawn } from '../../geodata/region/tiles/feature.ts'
import { groundOf } from '../../geodata/region/tiles/themes/ground.ts'
import { peakOf, placeOf } from '../../geodata/region/tiles/themes/places.ts'
import { poiOf } from '../../geodata/region/tiles/themes/pois.ts'
import { powerOf, railOf, roadOf } from '../../geodata/region/tiles/themes/roads.ts'
import { damOf, waterOf, waterwayOf } from '../../geodata/region/tiles/themes/water.ts'

const HECTARE = 10_000

/** Layer, first zoom and attributes, as text, without those that are not known. */
function told(drawn: Drawn | null): string {
	if (!drawn) return 'nothing'
	const known = Object.entries(drawn.attributes).filter(([, value]) => value !== undefined)
	return [drawn.layer, `z${drawn.from}`, ...known.map(([key, value]) => `${key}=${value}`)].join(' ')
}

function table(theme: (tags: Tags) => Drawn | null, rows: [Tags, string][]): void {
	for (const [tags, expected] of rows) assert.equal(told(theme(tags)), expected, JSON.stringify(tags))
}

test('ground: a building before what is built up, and that before what grows', () => {
	table(groundOf, [
		[{ landuse: 'forest' }, 'cover z7 class=wood'],
		[{ natural: 'scrub' }, 'cover z7 class=grass'],
		[{ landuse: 'vineyard' }, 'cover z7 class=orchard'],
		[{ natural: 'wetland' }, 'cover z7 class=wetland'],
		[{ landuse: 'quarry' }, 'cover z7 class=bare'],
		[{ landuse: 'residential', natural: 'wood' }, 'built z8 class=residential'],
		[{ amenity: 'school', landuse: 'grass' }, 'built z8 class=public'],
		[{ building: 'yes', amenity: 'hospital' }, 'building z13'],
		[{ building: 'no', landuse: 'farmland' }, 'cover z7 class=farmland'],
		[{ landuse: 'military' }, 'nothing'],
		[{ landuse: 'toString' }, 'nothing'],
	])
})

test('water: what it is, told by tags, by its name, or else by its size', () => {
	table(
		(tags) => waterOf(tags, HECTARE),
		[
			[{ natural: 'water' }, 'water z4 class=pond'],
			[{ natural: 'water', water: 'lake' }, 'water z4 class=lake'],
			[{ natural: 'water', name: '青硖水库' }, 'water z4 class=reservoir name=青硖水库'],
			[{ landuse: 'reservoir' }, 'water z4 class=reservoir'],
			[{ waterway: 'riverbank', name: '信江' }, 'water z4 class=river name=信江'],
			[{ leisure: 'swimming_pool', natural: 'water' }, 'nothing'],
			[{ waterway: 'river' }, 'nothing'],
		],
	)
	assert.equal(waterOf({ natural: 'water' }, 3 * HECTARE)?.attributes.class, 'lake')
	table(waterwayOf, [
		[{ waterway: 'river', 'name:zh': '渚水' }, 'waterway z7 class=river name=渚水'],
		[{ waterway: 'stream', tunnel: 'culvert' }, 'waterway z11 class=stream under=true'],
		[{ waterway: 'drain', tunnel: 'no' }, 'waterway z13 class=ditch'],
		[{ waterway: 'dam', name: '大坝' }, 'nothing'],
		[{ waterway: 'weir' }, 'nothing'],
	])
	table(damOf, [
		[{ waterway: 'dam', name: '大坝' }, 'dam z12 name=大坝'],
		[{ waterway: 'river', name: '渚水' }, 'nothing'],
	])
})

test('roads, railways and power lines', () => {
	table(roadOf, [
		[{ highway: 'motorway', ref: 'S9901' }, 'road z5 class=motorway ref=S9901 oneway=1'],
		[{ highway: 'motorway', oneway: 'no' }, 'road z5 class=motorway'],
		[{ highway: 'trunk_link', oneway: '-1' }, 'road z11 class=trunk link=true oneway=-1'],
		[{ highway: 'unclassified', name: '村道', bridge: 'yes' }, 'road z11 class=minor name=村道 bridge=true'],
		[{ highway: 'tertiary', junction: 'roundabout' }, 'road z10 class=tertiary oneway=1'],
		[{ highway: 'tertiary', junction: 'circular' }, 'road z10 class=tertiary oneway=1'],
		[{ highway: 'residential', oneway: 'yes', 'oneway:motor_vehicle': 'no' }, 'road z12 class=minor'],
		[{ highway: 'residential', oneway: 'reversible' }, 'road z12 class=minor'],
		[{ highway: 'residential', tunnel: 'no' }, 'road z12 class=minor'],
		[{ highway: 'service', service: 'driveway' }, 'road z14 class=service'],
		[{ highway: 'steps' }, 'road z13 class=path'],
		[{ highway: 'construction' }, 'nothing'],
		[{ highway: 'bus_stop' }, 'nothing'],
	])
	table(railOf, [
		[{ railway: 'rail', bridge: 'viaduct' }, 'rail z8 class=rail bridge=true'],
		[{ railway: 'rail', service: 'siding' }, 'rail z13 class=rail'],
		[{ railway: 'tram' }, 'rail z11 class=light'],
		[{ railway: 'abandoned' }, 'nothing'],
	])
	table(powerOf, [
		[{ power: 'line' }, 'power z11 class=line'],
		[{ power: 'minor_line' }, 'power z13 class=minor'],
		[{ power: 'line', location: 'underground' }, 'nothing'],
	])
})

test('a bridge lies over what runs under it, whatever their classes', () => {
	const order = (tags: Tags) => roadOf(tags)!.order
	assert.ok(order({ highway: 'track', bridge: 'yes' }) > order({ highway: 'motorway' }))
	assert.ok(order({ highway: 'motorway', tunnel: 'yes' }) < order({ highway: 'path' }))
	assert.ok(order({ highway: 'primary' }) > order({ highway: 'residential' }))
	assert.ok(order({ highway: 'primary', layer: '2' }) > order({ highway: 'primary', bridge: 'yes' }))
	assert.ok(Number.isFinite(order({ highway: 'primary', layer: 'top' })))
})

test('places: ranked by what they are and by how many live there; no states and provinces', () => {
	table(placeOf, [
		[{ place: 'city', name: '甲', population: '1,200,000' }, 'place z4 class=city name=甲 rank=1'],
		[{ place: 'city', name: '乙' }, 'place z5 class=city name=乙 rank=2'],
		[{ place: 'town', name: '丙' }, 'place z8 class=town name=丙 rank=4'],
		[{ place: 'town', name: '丁', population: '1 500' }, 'place z9 class=town name=丁 rank=5'],
		[{ place: 'village', name: '戊' }, 'place z10 class=village name=戊 rank=6'],
		[{ place: 'village', name: '己', population: '40' }, 'place z11 class=village name=己 rank=7'],
		[{ place: 'village' }, 'nothing'],
		[{ place: 'country', name: '国' }, 'nothing'],
		[{ place: 'state', name: '省' }, 'nothing'],
		[{ place: 'province', name: '省' }, 'nothing'],
	])
	table(peakOf, [
		[{ natural: 'peak', name: '大山', ele: '2358,4' }, 'peak z10 name=大山 ele=2358'],
		[{ natural: 'peak', ele: '2,358 m' }, 'peak z12 ele=2358'],
		[{ natural: 'peak' }, 'nothing'],
	])
})

test('points of interest', () => {
	table(poiOf, [
		[{ amenity: 'hospital', name: '县医院' }, 'poi z13 class=hospital name=县医院'],
		[{ healthcare: 'centre' }, 'poi z13 class=clinic'],
		[{ amenity: 'kindergarten' }, 'poi z13 class=school'],
		[{ emergency: 'fire_hydrant' }, 'poi z13 class=hydrant'],
		[{ emergency: 'assembly_point' }, 'poi z13 class=shelter'],
		[{ amenity: 'shelter', shelter_type: 'public_transport' }, 'nothing'],
		[{ aeroway: 'helipad' }, 'poi z13 class=helipad'],
		[{ office: 'government', name: '镇政府' }, 'poi z13 class=townhall name=镇政府'],
		[{ amenity: 'restaurant' }, 'nothing'],
	])
})

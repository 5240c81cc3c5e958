import type { Draft } from '../../../domain/intent.ts'
import type { Tags } from '../osm/osm-data.ts'
import { type Poi, poiOf } from '../tiles/themes/pois.ts'
import { waterOf } from '../tiles/themes/water.ts'

type Made<K extends Draft['kind']> = Extract<Draft, { kind: K }>
type Common = 'id' | 'name' | 'region_code' | 'lifecycle' | 'data_level'
/** What a found thing becomes: the fields of its kind that the extract tells, or that a record cannot be without. */
export type DraftType = {
	[K in 'risk' | 'force' | 'shelter']: Omit<Made<K>, Common> & { kind: K }
}['risk' | 'force' | 'shelter']

const UNASSESSED = { scheme: 'risk', level: 'general' } as const
const HALL = /村委|村部|文化|活动中心|社区|hall/i
const SCHOOL = /学校|小学|中学|school/i

/** By class of point (docs/tiles.md). Hydrants and other water sources fit no kind, and are left out. */
function ofPoint(point: Poi, tags: Tags): DraftType | null {
	const name = tags.name ?? ''
	switch (point) {
		case 'fire_station':
			return { kind: 'force', type: fireType(name), status: 'standby', dept: 'xf' }
		case 'hospital':
		case 'clinic':
			return { kind: 'force', type: /疾控|疾病预防/.test(name) ? 'cdc' : 'medical', status: 'standby', dept: 'wj' }
		case 'police':
			return /交警|交通警察/.test(name)
				? { kind: 'force', type: 'traffic', status: 'standby', dept: 'gajj' }
				: { kind: 'force', type: 'police', status: 'standby', dept: 'ga' }
		case 'fuel':
			return { kind: 'risk', type: 'gas_station', grade_static: UNASSESSED, dept: 'sw' }
		case 'school':
			// Without a name it is mostly one building of a school that has one.
			return name === '' ? null : { kind: 'risk', type: 'crowd', grade_static: UNASSESSED, dept: 'jy' }
		case 'shelter':
			return {
				kind: 'shelter',
				type: shelterType(name, tags),
				level: { scheme: 'command', level: 'village' },
				dept: 'yj',
			}
		default:
			return null
	}
}

function fireType(name: string): 'fire_national' | 'fire_full' | 'fire_micro' {
	if (/微型/.test(name)) return 'fire_micro'
	return /消防(?:救援)?(?:支队|大队|中队|救援站|站)|消防救援/.test(name) && !/专职/.test(name)
		? 'fire_national'
		: 'fire_full'
}

function shelterType(name: string, tags: Tags): 'school' | 'hall' | 'open' | 'other' {
	if (SCHOOL.test(name)) return 'school'
	if (HALL.test(name)) return 'hall'
	return tags.emergency === 'assembly_point' || /广场|公园|square|park/i.test(name) ? 'open' : 'other'
}

/** A roof in the woods is no place for people who lost their home. */
const isRefuge = (tags: Tags): boolean => tags.amenity !== 'shelter' || /避难|避險|避险|安置/.test(tags.name ?? '')

/** `size` is the area's in square metres, null for a point. */
export function draftType(tags: Tags, size: number | null): DraftType | null {
	const point = poiOf(tags)?.attributes.class
	if (point) return point === 'shelter' && !isRefuge(tags) ? null : ofPoint(point, tags)
	const water = size === null ? null : waterOf(tags, size)
	return water?.attributes.class === 'reservoir'
		? { kind: 'risk', type: 'reservoir', grade_static: UNASSESSED, dept: 'sl' }
		: null
}

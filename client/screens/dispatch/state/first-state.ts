import { MAP_KEYS } from '../../../map/map-face.ts'
import type { Call, DeskState } from '../desk.ts'

export const EMPTY_CALL: Call = {
	type: null,
	at: null,
	coord_source: 'pick',
	found: '',
	region_code: null,
	address: '',
	caller_name: '',
	caller_phone: '',
	words: '',
	exercise: false,
	sent: null,
}

/** Metres round an incident that are looked at before anybody asks for more. */
const RADIUS_M = 3000

export const FIRST_STATE: DeskState = {
	incident: null,
	call: null,
	tab: 'supply',
	lead: 'supply',
	shown: MAP_KEYS.filter((key) => key === 'supply' || key === 'force'),
	selected: null,
	pointed: null,
	tool: 'look',
	drawn: [],
	wanted: { item_code: 'pump', qty: 4, within_min: 30 },
	picks: {},
	skills: [],
	minPeople: 0,
	radius: RADIUS_M,
	trial: null,
	reach: null,
	emergency: false,
}

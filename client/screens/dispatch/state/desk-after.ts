import type { Id } from '../../../../domain/record.ts'
import { MAP_KEYS, type MapKey } from '../../../map/map-face.ts'
import type { Call, DeskState, DeskStep, Told } from '../desk.ts'
import { defaultSkills, defaultWant } from './default-want.ts'
import { EMPTY_CALL } from './first-state.ts'

const inOrder = (keys: readonly MapKey[]) => MAP_KEYS.filter((key) => keys.includes(key))
/** Nothing is drawn, thought of or pointed at. */
const AT_REST = { tool: 'look', drawn: [], trial: null, selected: null, pointed: null } as const

/** The leading map is always shown; hiding it passes the lead on. */
function toggled(state: DeskState, key: MapKey): DeskState {
	const shown = state.shown.includes(key) ? state.shown.filter((k) => k !== key) : inOrder([...state.shown, key])
	return { ...state, shown, lead: shown.includes(state.lead) ? state.lead : (shown[0] ?? state.lead) }
}

/** Another place is no longer the one that was found and told of. */
function calledAt(before: Call, given: Told): Call {
	const moved = given.at !== undefined && given.at !== before.at
	const forgotten = moved ? { coord_source: EMPTY_CALL.coord_source, found: '', region_code: null, address: '' } : {}
	return { ...before, ...forgotten, ...given }
}

function called(state: DeskState, given: Told | null): DeskState {
	if (given === null) return { ...state, ...AT_REST, call: null, picks: {} }
	if (state.call?.sent) return state
	const call = calledAt(state.call ?? EMPTY_CALL, given)
	const begun = state.call === null ? ({ ...AT_REST, tool: 'place', picks: {}, reach: null } as const) : {}
	const usual =
		call.type !== null && call.type !== state.call?.type
			? { wanted: defaultWant(call.type), skills: defaultSkills(call.type), picks: {} }
			: {}
	return { ...state, ...begun, ...usual, call }
}

/** What the server says of a call that was given up meanwhile, or of another one, changes nothing here. */
function answered(state: DeskState, id: Id, ok: boolean): DeskState {
	if (!state.call || state.call.sent !== id) return state
	if (!ok) return { ...state, call: { ...state.call, sent: null } }
	return { ...state, ...AT_REST, incident: id, call: null, picks: {}, reach: null }
}

function picked(state: DeskState, depot: Id, qty: number | null): DeskState {
	const { [depot]: _before, ...others } = state.picks
	return { ...state, picks: qty === null ? others : { ...others, [depot]: qty } }
}

export function deskAfter(state: DeskState, step: DeskStep): DeskState {
	switch (step.step) {
		case 'incident':
			if (step.id === state.incident && !state.call) return state
			return { ...state, ...AT_REST, incident: step.id, call: null, picks: {}, reach: null }
		case 'call':
			return called(state, step.call)
		case 'sent':
			return state.call ? { ...state, call: { ...state.call, sent: step.id } } : state
		case 'answered':
			return answered(state, step.id, step.ok)
		case 'tab':
			return { ...state, tab: step.tab }
		case 'lead':
			return { ...state, lead: step.key, shown: inOrder([...state.shown, step.key]), pointed: null }
		case 'toggle':
			return toggled(state, step.key)
		case 'select':
			return { ...state, selected: step.id }
		case 'point':
			return state.pointed === step.id ? state : { ...state, pointed: step.id }
		case 'tool':
			return { ...state, tool: step.tool, drawn: [], trial: null }
		case 'draw':
			return { ...state, drawn: step.points }
		case 'want':
			return { ...state, wanted: { ...state.wanted, ...step.wanted }, picks: {} }
		case 'pick':
			return picked(state, step.depot, step.qty)
		case 'picks':
			return { ...state, picks: step.picks }
		default:
			return lookedAfter(state, step)
	}
}

type LookStep = Extract<DeskStep, { step: 'skills' | 'minPeople' | 'radius' | 'trial' | 'reach' | 'emergency' }>
/** How far round, and of whom: nothing but the question changes. */
function lookedAfter(state: DeskState, step: LookStep): DeskState {
	switch (step.step) {
		case 'skills':
			return { ...state, skills: step.skills }
		case 'minPeople':
			return { ...state, minPeople: step.people }
		case 'radius':
			return { ...state, radius: step.metres }
		case 'trial':
			return { ...state, trial: step.trial }
		case 'reach':
			return { ...state, reach: step.minutes }
		case 'emergency':
			return { ...state, emergency: step.on }
		default:
			throw new Error(`no such step: ${JSON.stringify(step satisfies never)}`)
	}
}

import type { Id } from '../../../domain/record.ts'
import { MAP_KEYS, type MapKey } from '../../map/map-face.ts'

/** What the operator looks at. */
export type Desk = {
	view: 'layered' | 'four'
	/** The map drawn large and listed. */
	lead: MapKey
	shown: readonly MapKey[]
	selected: Id | null
	pointed: Id | null
	/** Nine digits, or the whole district. */
	township: string | null
}
export type DeskStep =
	| { step: 'view'; view: Desk['view'] }
	| { step: 'lead'; key: MapKey }
	| { step: 'toggle'; key: MapKey }
	| { step: 'only'; key: MapKey }
	| { step: 'select'; id: Id | null; key?: MapKey }
	| { step: 'point'; id: Id | null }
	| { step: 'township'; code: string | null }

const FIRST_DESK: Desk = {
	view: 'layered',
	lead: 'risk',
	shown: MAP_KEYS,
	selected: null,
	pointed: null,
	township: null,
}

const inOrder = (keys: readonly MapKey[]) => MAP_KEYS.filter((key) => keys.includes(key))

/** Hiding the leading map passes the lead on; showing a first map makes it lead. */
function toggled(desk: Desk, key: MapKey): Desk {
	const shown = inOrder(desk.shown.includes(key) ? desk.shown.filter((k) => k !== key) : [...desk.shown, key])
	return { ...desk, shown, lead: shown.includes(desk.lead) ? desk.lead : (shown[0] ?? desk.lead) }
}

export function deskAfter(desk: Desk, step: DeskStep): Desk {
	switch (step.step) {
		case 'view':
			return { ...desk, view: step.view }
		case 'lead':
			return { ...desk, lead: step.key, shown: inOrder([...desk.shown, step.key]), pointed: null }
		case 'toggle':
			return toggled(desk, step.key)
		case 'only':
			return { ...desk, lead: step.key, shown: [step.key], pointed: null }
		case 'select':
			return { ...desk, selected: step.id, lead: step.key ?? desk.lead }
		case 'point':
			return desk.pointed === step.id ? desk : { ...desk, pointed: step.id }
		case 'township':
			return { ...desk, township: step.code }
		default:
			throw new Error(`no such step: ${JSON.stringify(step satisfies never)}`)
	}
}

const KEPT = 'fourmap.desk'
const isMapKey = (key: unknown): key is MapKey => MAP_KEYS.some((k) => k === key)

/** A reload brings the same maps back; a choice that this build cannot read is forgotten. */
export function keptDesk(): Desk {
	try {
		const { view, lead, shown } = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Desk>
		return {
			...FIRST_DESK,
			view: view === 'four' ? 'four' : 'layered',
			lead: isMapKey(lead) ? lead : FIRST_DESK.lead,
			shown: Array.isArray(shown) ? inOrder(shown.filter(isMapKey)) : FIRST_DESK.shown,
		}
	} catch {
		return FIRST_DESK
	}
}
export const keepDesk = ({ view, lead, shown }: Desk): void =>
	localStorage.setItem(KEPT, JSON.stringify({ view, lead, shown }))

import { createContext, type Dispatch, type RefObject, useContext } from 'react'
import type { ItemCode } from '../../../domain/catalogue.ts'
import type { Conditions } from '../../../domain/conditions.ts'
import type { Geometry, LonLat } from '../../../domain/geometry.ts'
import type { Intent } from '../../../domain/intent.ts'
import type { NearestAnswer } from '../../../domain/nearest.ts'
import type { Outcome } from '../../../domain/protocol.ts'
import type { Id, Of } from '../../../domain/record.ts'
import type { MapKey } from '../../map/map-face.ts'
import type { GroundView } from '../common/use-ground.ts'
import type { Places } from '../common/use-places.ts'
import type { Points } from '../common/use-points.ts'

export const TABS = ['supply', 'force', 'shelter', 'around', 'chain'] as const
export type Tab = (typeof TABS)[number]
/** What a click on the map means: to look, to place the call, to close a road, to draw a closure or the impact area. */
export type Tool = 'look' | 'place' | 'close-road' | 'close-line' | 'close-area' | 'impact'

/** A call that is being taken: nothing of it is a record yet. */
export type Call = {
	type: Of<'incident'>['type'] | null
	at: LonLat | null
	/** How the place is known; the name of what was found there, if it has one. */
	coord_source: NonNullable<Of<'incident'>['coord_source']>
	found: string
	/** Divisions and address that belong to the place, once the server has told them. */
	region_code: string | null
	address: string
	caller_name: string
	caller_phone: string
	words: string
	exercise: boolean
	/** The incident that it is being written as: until the server answers, nothing of it changes. */
	sent: Id | null
}
/** What is told of a call while it is taken. */
export type Told = Partial<Omit<Call, 'sent'>>
/** The supply that is asked for. */
export type Wanted = { item_code: ItemCode; qty: number; within_min: number | null }

/** What the dispatcher looks at and has chosen; nothing of it is in the records. */
export type DeskState = {
	incident: Id | null
	call: Call | null
	tab: Tab
	lead: MapKey
	shown: readonly MapKey[]
	selected: Id | null
	pointed: Id | null
	tool: Tool
	/** What has been drawn with the tool so far. */
	drawn: readonly LonLat[]
	wanted: Wanted
	/** By depot, how many of what is wanted are chosen from it; empty: what the plan proposes. */
	picks: Readonly<Record<Id, number>>
	/** Skills and people that are asked for of forces. */
	skills: readonly string[]
	minPeople: number
	/** Metres round the incident that are looked at. */
	radius: number
	/** A closure that is only thought of: its lines are drawn dashed and its cost is told before it is entered. */
	trial: { at?: LonLat; geom?: Geometry } | null
	/** Minutes of the isochrone; null while none is drawn. */
	reach: number | null
	/** Times are those with siren and lights. */
	emergency: boolean
}
export type DeskStep =
	| { step: 'incident'; id: Id | null }
	| { step: 'call'; call: Told | null }
	/** The call is on its way to the server as that incident; it is written, or it is not and is there to be mended. */
	| { step: 'sent'; id: Id }
	| { step: 'answered'; id: Id; ok: boolean }
	| { step: 'tab'; tab: Tab }
	| { step: 'lead'; key: MapKey }
	| { step: 'toggle'; key: MapKey }
	| { step: 'select'; id: Id | null }
	| { step: 'point'; id: Id | null }
	| { step: 'tool'; tool: Tool }
	| { step: 'draw'; points: readonly LonLat[] }
	| { step: 'want'; wanted: Partial<Wanted> }
	| { step: 'pick'; depot: Id; qty: number | null }
	| { step: 'picks'; picks: Readonly<Record<Id, number>> }
	| { step: 'skills'; skills: readonly string[] }
	| { step: 'minPeople'; people: number }
	| { step: 'radius'; metres: number }
	| { step: 'trial'; trial: DeskState['trial'] }
	| { step: 'reach'; minutes: number | null }
	| { step: 'emergency'; on: boolean }

/** The last answer stays while the next is asked for; `at` is when it came, by the server's clock in milliseconds. */
export type NearestNow = {
	answer: NearestAnswer | null
	state: 'none' | 'asking' | 'fresh' | 'failed'
	/** Reckoned by this browser alone, straight, since the server is gone. */
	alone: boolean
}

/** What every part of the desk knows and may do. */
export type Desk = {
	state: DeskState
	dispatch: Dispatch<DeskStep>
	/** The incident dealt with, as the records have it now. */
	incident: Of<'incident'> | null
	/** Where everything is reckoned from: the incident, else the place of the call; null while neither is known. */
	at: LonLat | null
	/** Of that place. */
	region: string | null
	conditions: Conditions
	/** Of every depot, force, shelter and hospital, asked anew whenever a road closes or opens. */
	nearest: NearestNow
	/** Asks for it anew at once. */
	again: () => void
	/** Puts an ask before the server; what it refuses is said in words at the foot of the page. */
	send: (intent: Intent) => Promise<Outcome>
	/**
	 * How many acts of this desk the server has taken. What is asked of the server about something that this desk has
	 * just written is asked again then: it is shown before the server knows of it.
	 */
	written: number
	/** At the foot of the page: what was done, and what failed. */
	say: (words: string) => void
	fail: (words: string) => void
	points: Points
	places: Places
	ground: GroundView
	/** Moves the map so that a place, or everything that is ranked, is in view. */
	camera: RefObject<{ visit: (at: LonLat) => void; fit: (points: readonly LonLat[]) => void } | null>
	/** False where the browser cannot draw maps. */
	gl: boolean
	today: string
	/** The server's clock in milliseconds, told every second. */
	now: number
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
	const desk = useContext(DeskContext)
	if (!desk) throw new Error('no dispatch desk above this component')
	return desk
}

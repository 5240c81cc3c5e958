import { type ReactNode, useCallback, useMemo, useReducer, useRef, useState } from 'react'
import type { Intent } from '../../../domain/intent.ts'
import { beijingDay } from '../../../domain/time.ts'
import { hasWebGl } from '../../map/gl-map.ts'
import { useRecords, useSession } from '../../session/use-session.ts'
import { useWords } from '../../ui/words/use-words.ts'
import { conditionsOf } from '../common/nearest/conditions-of.ts'
import { refusedText } from '../common/refused-text.ts'
import type { Notes } from '../common/shell/use-notes.ts'
import type { GroundView } from '../common/use-ground.ts'
import { useNow } from '../common/use-now.ts'
import { usePlaces } from '../common/use-places.ts'
import { usePoints } from '../common/use-points.ts'
import { type Desk, DeskContext } from './desk.ts'
import { deskAfter } from './state/desk-after.ts'
import { FIRST_STATE } from './state/first-state.ts'
import { addressed, useIncidentAddress } from './state/use-incident-address.ts'
import { useNearestNow } from './state/use-nearest-now.ts'
import { useUsualWant } from './state/use-usual-want.ts'

type Props = { notes: Notes; ground: GroundView; children: ReactNode }

/** Holds what the desk looks at and keeps the answer to what is nearest up to date for all its parts. */
export function DeskProvider({ notes, ground, children }: Props) {
	const [state, dispatch] = useReducer(deskAfter, null, () => ({
		...FIRST_STATE,
		incident: addressed(location.hash),
	}))
	useIncidentAddress(state.incident, dispatch)
	const incidents = useRecords('incident')
	const incident = (!state.call && incidents.find(({ id }) => id === state.incident)) || null
	useUsualWant({ incident, call: state.call, dispatch })
	const at = (state.call ? state.call.at : incident?.at) ?? null
	const happening = state.call ?? incident
	const conditions = useMemo(() => conditionsOf(happening, state.emergency), [happening, state.emergency])
	const [nearest, again] = useNearestNow(at, conditions)
	const writing = useSend(notes, again)
	const points = usePoints()
	const places = usePlaces()
	const now = useNow(1000)
	const today = beijingDay(now)
	const camera: Desk['camera'] = useRef(null)
	const [gl] = useState(hasWebGl)
	const region = (state.call ? state.call.region_code : incident?.region_code) ?? null
	const desk = useMemo(
		(): Desk => ({
			...{ state, dispatch, incident, at, region, conditions, nearest, again, ...writing },
			...{ say: notes.tell, fail: notes.fail, points, places, ground, camera, gl, today, now },
		}),
		[state, incident, at, region, conditions, nearest, again, writing, notes, points, places, ground, gl, today, now],
	)
	return <DeskContext value={desk}>{children}</DeskContext>
}

/** Puts an ask before the server; what it refuses is said at the foot of the page. Beside it how many it has taken. */
function useSend(notes: Notes, again: () => void): Pick<Desk, 'send' | 'written'> {
	const session = useSession()
	const { t } = useWords()
	const [written, count] = useState(0)
	const send = useCallback(
		async (intent: Intent) => {
			const outcome = await session.submit(intent)
			// What was shown beforehand was asked about beforehand: now it is so.
			if (outcome.ok) {
				count((n) => n + 1)
				again()
			} else notes.fail(t('toast.failed', { reason: refusedText(outcome, t) }))
			return outcome
		},
		[session, notes, again, t],
	)
	return useMemo(() => ({ send, written }), [send, written])
}

import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { Kind, Of } from '../../domain/record.ts'
import type { LineState, Session } from './session.ts'

/** The page's session; the only file of this folder that knows React. */
export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
	const session = useContext(SessionContext)
	if (!session) throw new Error('no session above this component')
	return session
}

export function useLine(): LineState {
	const session = useSession()
	const subscribe = useCallback((changed: () => void) => session.onState(changed), [session])
	return useSyncExternalStore(subscribe, () => session.state)
}

type Shelf = { records: readonly unknown[]; stale: boolean }
const shelves = new WeakMap<Session, Map<Kind, Shelf>>()

/** The records of one kind as an array that changes identity when one of them changes; redrawn at most once a frame. */
export function useRecords<K extends Kind>(kind: K): readonly Of<K>[] {
	const session = useSession()
	const subscribe = useCallback((changed: () => void) => oncePerFrame(session, kind, changed), [session, kind])
	return useSyncExternalStore(subscribe, () => recordsOf(session, kind) as readonly Of<K>[])
}

/** Whoever reads a shelf that has gone stale restocks it, so that a change is never lost between two subscriptions. */
function recordsOf(session: Session, kind: Kind): readonly unknown[] {
	let kept = shelves.get(session)
	if (!kept) {
		const made = new Map<Kind, Shelf>()
		kept = made
		shelves.set(session, made)
		session.replica.listen((changes) => {
			for (const { id } of changes) {
				const shelf = made.get(id.slice(0, id.indexOf(':')) as Kind)
				if (shelf) shelf.stale = true
			}
		})
	}
	let shelf = kept.get(kind)
	if (!shelf) {
		shelf = { records: [], stale: true }
		kept.set(kind, shelf)
	}
	if (shelf.stale) {
		shelf.records = [...session.replica.ofKind(kind)]
		shelf.stale = false
	}
	return shelf.records
}

function oncePerFrame(session: Session, kind: Kind, changed: () => void): () => void {
	let frame = 0
	const stop = session.replica.listen((changes) => {
		if (frame !== 0 || !changes.some(({ id }) => id.startsWith(`${kind}:`))) return
		frame = requestAnimationFrame(() => {
			frame = 0
			changed()
		})
	})
	return () => {
		stop()
		cancelAnimationFrame(frame)
	}
}

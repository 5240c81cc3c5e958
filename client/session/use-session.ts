import { createContext, useContext, useSyncExternalStore } from 'react'
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
	return useSyncExternalStore(
		(changed) => session.onState(changed),
		() => session.state,
	)
}

type Shelf = { records: readonly unknown[]; stale: boolean }
const shelves = new WeakMap<Session, Map<Kind, Shelf>>()

/** The records of one kind as an array that changes identity when one of them changes, at most once a frame. */
export function useRecords<K extends Kind>(kind: K): readonly Of<K>[] {
	const session = useSession()
	return useSyncExternalStore(
		(changed) => subscribe(session, kind, changed),
		() => shelfOf(session, kind).records as readonly Of<K>[],
	)
}

function shelfOf(session: Session, kind: Kind): Shelf {
	let kept = shelves.get(session)
	if (!kept) {
		kept = new Map()
		shelves.set(session, kept)
		session.replica.listen((changes) => {
			for (const { id } of changes) {
				const shelf = kept!.get(id.slice(0, id.indexOf(':')) as Kind)
				if (shelf) shelf.stale = true
			}
		})
	}
	let shelf = kept.get(kind)
	if (!shelf) {
		shelf = { records: [...session.replica.ofKind(kind)], stale: false }
		kept.set(kind, shelf)
	}
	return shelf
}

function subscribe(session: Session, kind: Kind, changed: () => void): () => void {
	let frame = 0
	const refresh = () => {
		frame = 0
		const shelf = shelfOf(session, kind)
		if (shelf.stale) {
			shelf.records = [...session.replica.ofKind(kind)]
			shelf.stale = false
		}
		changed()
	}
	shelfOf(session, kind)
	const stop = session.replica.listen((changes) => {
		if (frame === 0 && changes.some(({ id }) => id.startsWith(`${kind}:`))) frame = requestAnimationFrame(refresh)
	})
	return () => {
		stop()
		cancelAnimationFrame(frame)
	}
}

import { useCallback, useEffect, useMemo, useState } from 'react'
import { BATCH_LIMIT } from '../../../../domain/intent.ts'
import { useRecords, useSession } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { refusedText } from '../../common/refused-text.ts'
import type { Notes } from '../../common/shell/use-notes.ts'
import { askDrafts, type Offer } from './ask-drafts.ts'

export type Drafts = {
	open: boolean
	state: 'loading' | 'here' | 'failed'
	offers: readonly Offer[]
	show: (open: boolean) => void
	take: (offers: readonly Offer[]) => void
	retry: () => void
}

/** The points on offer while their panel is open, and how they are taken over. `changed` is told when some were. */
export function useDrafts(notes: Notes, changed: () => void): Drafts {
	const [open, show] = useState(false)
	const [state, setState] = useState<Drafts['state']>('loading')
	const [offers, setOffers] = useState<readonly Offer[]>([])
	const [turn, setTurn] = useState(0)
	const held = useHeld()
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when a point is added or taken away, by whomever
	useEffect(() => {
		if (!open) return
		const abort = new AbortController()
		askDrafts(abort.signal).then(
			(told) => {
				if (abort.signal.aborted) return
				setOffers(told)
				setState('here')
				changed()
			},
			() => !abort.signal.aborted && setState('failed'),
		)
		return () => abort.abort()
	}, [open, turn, held, changed])
	const retry = useCallback(() => setTurn((n) => n + 1), [])
	const take = useTake(notes, setOffers, retry)
	return useMemo(
		() => ({ open, state, offers: open ? offers : NONE, show, take, retry }),
		[open, state, offers, take, retry],
	)
}
const NONE: readonly Offer[] = []

/** How many records there are of the kinds that an extract may offer. */
function useHeld(): number {
	const risks = useRecords('risk')
	const forces = useRecords('force')
	const shelters = useRecords('shelter')
	const regions = useRecords('region')
	return risks.length + forces.length + shelters.length + regions.length
}

/** Adds the points as one step that can be taken back as one. */
function useTake(
	notes: Notes,
	setOffers: (change: (offers: readonly Offer[]) => readonly Offer[]) => void,
	askAgain: () => void,
) {
	const session = useSession()
	const { t, number } = useWords()
	return useCallback(
		async (offers: readonly Offer[]) => {
			const taken = offers.slice(0, BATCH_LIMIT)
			const [first] = taken
			if (!first) return
			const adds = taken.map(({ draft }) => ({
				do: 'add' as const,
				record: { ...draft, lifecycle: 'active' as const },
			}))
			const outcome = await session.submit(
				taken.length === 1 ? adds[0]! : { do: 'batch', intents: adds, note: t('drafts.note') },
			)
			if (!outcome.ok) return notes.fail(t('toast.failed', { reason: refusedText(outcome, t) }))
			const gone = new Set(taken.map(({ draft }) => draft.id))
			setOffers((before) => before.filter(({ draft }) => !gone.has(draft.id)))
			// An answer that was on its way may not know of them yet.
			askAgain()
			const said =
				taken.length === 1
					? t('drafts.taken', { name: first.draft.name })
					: t('drafts.takenMany', { count: number(taken.length) })
			notes.undoable(said, outcome.seq, t('drafts.undone'))
		},
		[session, notes, setOffers, askAgain, t, number],
	)
}

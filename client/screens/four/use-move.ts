import { useCallback, useMemo, useState } from 'react'
import { distanceM, type LonLat } from '../../../domain/geometry.ts'
import type { Id } from '../../../domain/record.ts'
import { positionOf } from '../../map/map-face.ts'
import { useSession } from '../../session/use-session.ts'
import { useWords } from '../../ui/words/use-words.ts'
import { refusedText } from '../common/refused-text.ts'
import type { Notes } from '../common/shell/use-notes.ts'

/** A mark off its place: carried by pointer or by keys, or put down far enough away that it is asked about. */
type Carry = { phase: 'carried' | 'asked'; by: 'pointer' | 'keys'; id: Id; from: LonLat; to: LonLat }
export type Move = {
	carry: Carry | null
	metres: number
	grab: (id: Id) => void
	carryTo: (id: Id, to: LonLat) => void
	/** Moves what is carried by keys, in metres. */
	nudge: (east: number, north: number) => void
	drop: () => void
	confirm: () => void
	cancel: () => void
}

/** Farther than this, or into another township, the move is asked about once. */
const ASK_BEYOND_M = 200
const METRES_PER_DEGREE = 111_195

const nudged = ([lon, lat]: LonLat, east: number, north: number): LonLat => [
	lon + east / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
	lat + north / METRES_PER_DEGREE,
]
const rounded = ([lon, lat]: LonLat): LonLat => [Number(lon.toFixed(7)), Number(lat.toFixed(7))]

export function useMove(notes: Notes, leavesTownship: (from: Id, to: LonLat) => boolean): Move {
	const { replica } = useSession()
	const [carry, setCarry] = useState<Carry | null>(null)
	const submit = useSubmitMove(notes)
	const start = useCallback(
		(id: Id, by: Carry['by']): Carry | null => {
			const record = replica.get(id)
			const from = record && positionOf(record)
			return from ? { phase: 'carried', by, id, from, to: from } : null
		},
		[replica],
	)
	return useMemo(() => {
		const put = (held: Carry) => {
			setCarry(null)
			submit(held)
		}
		return {
			carry,
			metres: carry ? distanceM(carry.from, carry.to) : 0,
			grab: (id) => setCarry(start(id, 'keys')),
			carryTo: (id, to) =>
				setCarry((held) => {
					const now = held?.id === id && held.phase === 'carried' ? held : start(id, 'pointer')
					return now && { ...now, to: rounded(to) }
				}),
			nudge: (east, north) => setCarry((held) => held && { ...held, to: rounded(nudged(held.to, east, north)) }),
			drop: () => {
				if (!carry) return
				const far = distanceM(carry.from, carry.to) > ASK_BEYOND_M
				if (far || leavesTownship(carry.id, carry.to)) setCarry({ ...carry, phase: 'asked' })
				else put(carry)
			},
			confirm: () => carry && put(carry),
			cancel: () => setCarry(null),
		}
	}, [carry, submit, start, leavesTownship])
}

/** Sends a move; what became of it is said in a note, with the way back. */
function useSubmitMove(notes: Notes): (carry: Carry) => void {
	const session = useSession()
	const { t, distance } = useWords()
	return useCallback(
		async ({ id, from, to }: Carry) => {
			const metres = distanceM(from, to)
			if (metres < 0.01) return
			const name = session.replica.get(id)?.name ?? ''
			const outcome = await session.submit({ do: 'move', id, to })
			if (!outcome.ok) return notes.fail(t('toast.failed', { reason: refusedText(outcome, t) }))
			notes.undoable(t('move.done', { name, distance: distance(metres) }), outcome.seq, t('move.undone', { name }))
		},
		[session, notes, t, distance],
	)
}

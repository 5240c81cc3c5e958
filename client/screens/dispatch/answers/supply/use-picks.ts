import { useCallback, useMemo, useRef } from 'react'
import type { Id } from '../../../../../domain/record.ts'
import { useDesk } from '../../desk.ts'
import { stepped } from '../parts/stepped.ts'
import type { Supply } from './use-supply.ts'

/** What the dispatcher does to the plan; the functions stay the same, so that rows are drawn anew only where they change. */
export function usePicks({ sources, chosen, had }: Supply) {
	const { state, dispatch } = useDesk()
	const sum = Object.values(chosen).reduce((total, qty) => total + qty, 0)
	const missing = Math.max(0, state.wanted.qty - had - sum)
	const now = useRef({ sources, chosen, missing })
	now.current = { sources, chosen, missing }
	const availableAt = useCallback(
		(depot: Id) => now.current.sources.find((source) => source.depot.id === depot)?.available ?? 0,
		[],
	)
	const set = useCallback(
		(depot: Id, qty: number) => dispatch({ step: 'picks', picks: { ...now.current.chosen, [depot]: qty } }),
		[dispatch],
	)
	/** As many as are missing, at least one. */
	const take = useCallback(
		(depot: Id) => set(depot, Math.min(availableAt(depot), Math.max(1, now.current.missing))),
		[set, availableAt],
	)
	const more = useCallback(
		(depot: Id, by: 1 | -1) => set(depot, stepped(now.current.chosen[depot] ?? 0, by, availableAt(depot))),
		[set, availableAt],
	)
	return useMemo(() => ({ sum, missing, set, take, more }), [sum, missing, set, take, more])
}

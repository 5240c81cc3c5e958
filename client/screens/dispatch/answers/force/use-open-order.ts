import { useCallback } from 'react'
import type { Id } from '../../../../../domain/record.ts'
import { useDesk } from '../../desk.ts'

/** Opens the order form of a force, from wherever its row stands. */
export function useOpenOrder(): (force: Id) => void {
	const { dispatch } = useDesk()
	return useCallback(
		(id: Id) => {
			dispatch({ step: 'tab', tab: 'force' })
			dispatch({ step: 'select', id })
		},
		[dispatch],
	)
}

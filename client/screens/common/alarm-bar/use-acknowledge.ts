import { useCallback } from 'react'
import type { Id } from '../../../../domain/record.ts'
import { useSession } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { refusedText } from '../refused-text.ts'

/** Says that a person has seen an alarm; why that was refused goes to `fail`. */
export function useAcknowledge(fail: (text: string) => void): (id: Id) => void {
	const session = useSession()
	const { t } = useWords()
	return useCallback(
		async (id: Id) => {
			const outcome = await session.submit({ do: 'status', id, to: 'acked' })
			if (!outcome.ok) fail(t('remoteAlarms.failed', { reason: refusedText(outcome, t) }))
		},
		[session, t, fail],
	)
}

import { useState } from 'react'
import type { Id, Of } from '../../../../domain/record.ts'
import { useSession } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { refusedText } from '../../common/refused-text.ts'
import { useDesk } from '../desk.ts'

export type Status = Of<'incident'>['status']
type SetStatus = {
	/** True when it is so now. */
	set: (to: Status, fields?: Readonly<Record<string, unknown>>, reason?: string) => Promise<boolean>
	/** What keeps the incident from being ended. */
	open: readonly Id[]
	forget: () => void
}

const ID = /[a-z_]+:[0-9A-HJKMNP-TV-Z]{26}/g

/** Changes the status of an incident; what is still open of it is kept to be shown, all else that is refused is said. */
export function useSetStatus({ id }: Of<'incident'>): SetStatus {
	const session = useSession()
	const { fail } = useDesk()
	const { t } = useWords()
	const [open, setOpen] = useState<readonly Id[]>([])
	const set: SetStatus['set'] = async (to, fields = {}, reason = '') => {
		const told = reason === '' ? {} : { reason }
		const outcome = await session.submit({ do: 'status', id, to, ...told, set: { ...fields } })
		const kept = !outcome.ok && outcome.refusal === 'still-open' ? (outcome.why?.match(ID) ?? []) : []
		setOpen(kept)
		if (!outcome.ok && kept.length === 0) fail(t('toast.failed', { reason: refusedText(outcome, t) }))
		return outcome.ok
	}
	return { set, open, forget: () => setOpen([]) }
}

import type { Of } from '../../../../domain/record.ts'
import { optionWords } from '../../../map/type-words.ts'
import { useWords } from '../../../ui/words/use-words.ts'

/** How far an incident has come; solid while it is dealt with. */
export function StatusChip({ incident: { status } }: { incident: Of<'incident'> }) {
	const { pick } = useWords()
	const words = optionWords('incident', 'status', status)
	return <span className={status === 'responding' ? 'chip on' : 'chip'}>{words ? pick(words) : status}</span>
}

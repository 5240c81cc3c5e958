import type { Role } from '../../../../domain/actor.ts'
import { GRANTS } from '../../../../domain/rights.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { useMe } from '../../common/use-me.ts'

/** Kinds that an extract may offer. */
const KINDS = ['risk', 'force', 'shelter'] as const

/** The quiet way to the points on offer, for those who may add some. */
export function DraftsEntry({ count, onOpen }: { count: number; onOpen: () => void }) {
	const { t, number } = useWords()
	const me = useMe()
	const grants = me ? GRANTS[me.role as Role] : undefined
	if (count === 0 || !KINDS.some((kind) => grants?.[kind]?.includes('add'))) return null
	return (
		<button type="button" className="drafts-entry" onClick={onOpen}>
			<Icon name="offer" size={14} />
			{t('drafts.entry', { count: number(count) })}
		</button>
	)
}

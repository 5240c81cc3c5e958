import { incident } from '../../../../domain/kinds/incident.ts'
import type { Of } from '../../../../domain/record.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { QUICK_PICKS } from './quick-picks.ts'

type Type = Of<'incident'>['type']
/** `keys`: the digits mean types now, since a call is being taken. */
type Props = { chosen: Type | null; keys?: boolean; onPick: (type: Type) => void }

/** What has happened, one click or one key each. */
export function TypePicks({ chosen, keys = false, onPick }: Props) {
	const { t } = useWords()
	return (
		<fieldset className="type-picks" aria-label={t('dispatch.intake.type')}>
			{QUICK_PICKS.map(({ type, key }) => (
				<button
					key={type}
					type="button"
					aria-pressed={type === chosen}
					aria-keyshortcuts={(keys && key) || undefined}
					onClick={() => onPick(type)}
				>
					<i aria-hidden="true">{incident.type?.characters[type]}</i>
					<span>{t(`dispatch.types.${type}`)}</span>
					{keys && key && <kbd>{key}</kbd>}
				</button>
			))}
		</fieldset>
	)
}

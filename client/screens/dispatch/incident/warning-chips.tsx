import { isInForce } from '../../../../domain/kinds/warning.ts'
import { LEVELS } from '../../../../domain/level.ts'
import type { Of } from '../../../../domain/record.ts'
import { beijingTime } from '../../../../domain/time.ts'
import { optionWords } from '../../../map/type-words.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useDesk } from '../desk.ts'

const ORDER = Object.keys(LEVELS.warning)
const INKS = { red: 'major', orange: 'larger', yellow: 'general', blue: 'low' } as const

/** Warnings in force over the place of an incident, by their colour as a word, the gravest first. */
export function WarningChips({ incident }: { incident: Of<'incident'> }) {
	const { t, pick } = useWords()
	const { now } = useDesk()
	const warnings = useRecords('warning')
	const instant = beijingTime(now)
	const over = warnings
		.filter(
			(warning) => isInForce(warning, instant) && warning.areas.some((area) => incident.region_code.startsWith(area)),
		)
		.sort((a, b) => ORDER.indexOf(a.colour.level) - ORDER.indexOf(b.colour.level))
	return over.map(({ id, colour, event, nature }) => {
		const words = optionWords('warning', 'event', event)
		return (
			<b key={id} className={`chip grade-chip ${INKS[colour.level]}`}>
				{t('dispatch.head.warning', {
					nature: nature === 'actual' ? '' : t('dispatch.mode.exercise'),
					colour: pick(LEVELS.warning[colour.level]),
					event: words ? pick(words) : '',
				}).trim()}
			</b>
		)
	})
}

import type { Of } from '../../../../domain/record.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { type Box, Section } from '../sections/section.tsx'
import { IncidentChips } from './incident-chips.tsx'

/** The facts of the bar where it has no room for them. */
export function FactsSection({ box, incident }: { box: Box; incident: Of<'incident'> }) {
	const { t } = useWords()
	return (
		<Section box={box} title={t('events.facts')} group="incident" at={incident.updated_at}>
			<div className="ev-chips ev-facts">
				<IncidentChips incident={incident} />
			</div>
		</Section>
	)
}

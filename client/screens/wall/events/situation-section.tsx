import type { Of } from '../../../../domain/record.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { type Box, Section } from '../sections/section.tsx'

const HARMED = ['dead', 'missing', 'injured', 'trapped'] as const

/** People harmed, and the situation in one sentence. */
export function SituationSection({ box, incident }: { box: Box; incident: Of<'incident'> }) {
	const { t, number } = useWords()
	return (
		<Section box={box} title={t('events.situation.title')} group="incident" at={incident.updated_at}>
			<div className="ev-harmed">
				{HARMED.map((key) => {
					const n = incident[key]
					return (
						<div key={key}>
							<b className={n === undefined ? 'ev-unknown' : n > 0 ? 'bad' : ''}>
								{n === undefined ? t('events.unknown') : number(n)}
							</b>
							<span>{t(`events.situation.${key}`)}</span>
						</div>
					)
				})}
			</div>
			<p className="ev-two ev-soft">{incident.situation ?? ''}</p>
		</Section>
	)
}

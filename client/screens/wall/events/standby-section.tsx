import { useWords } from '../../../ui/words/use-words.ts'
import { type Box, Section } from '../sections/section.tsx'
import { NearNote } from './near-note.tsx'
import { NearRow } from './near-row.tsx'
import type { NearestView } from './nearest-line.ts'
import type { NearRecord } from './standby.ts'

type Props = { box: Box; rows: number; ready: readonly NearRecord[]; near: NearestView; placed: boolean }

/** Teams and stores that stand ready near by, with their minutes by road. */
export function StandbySection({ box, rows, ready, near, placed }: Props) {
	const { t } = useWords()
	return (
		<Section
			box={box}
			title={t('events.near.title')}
			sub={t('events.guess')}
			group={null}
			at={near.answer?.computed_at ?? null}
			left={ready.length - rows}
		>
			{placed ? <NearNote near={near} /> : <p className="quality">{t('events.noPosition')}</p>}
			{ready.slice(0, rows).map((one) => (
				<NearRow key={one.near.id} {...one} />
			))}
		</Section>
	)
}

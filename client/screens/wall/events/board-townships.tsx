import { newest } from '../../../../domain/freshness.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { type Box, Section } from '../sections/section.tsx'
import { useWall } from '../wall-state.ts'
import type { CalloutRow, townshipSums } from './callout-rows.ts'

type Props = {
	box: Box
	townships: ReturnType<typeof townshipSums>
	shown: number
	all: readonly CalloutRow[]
}

/** How many have answered, township by township, those with the most overdue first. */
export function BoardTownships({ box, townships, shown, all }: Props) {
	const { t, number } = useWords()
	const { places } = useWall()
	return (
		<Section
			box={box}
			title={t('events.calls.townships')}
			group="callout"
			at={newest(all.map(({ callout }) => callout.status_at ?? callout.updated_at))}
			left={townships.length - shown}
		>
			{townships.slice(0, shown).map(({ code, answered, total, late }) => (
				<div key={code} className="ev-row ev-town">
					<b className="ev-cut">{places.townshipName(code) ?? t('events.calls.district')}</b>
					<div className="ev-meter">
						<i style={{ width: `${(answered / total) * 100}%` }} />
					</div>
					<b className={late > 0 ? 'ev-rt bad' : 'ev-rt'}>
						{number(answered)} / {number(total)}
					</b>
				</div>
			))}
		</Section>
	)
}

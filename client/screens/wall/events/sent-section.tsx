import { knownSum } from '../../../../domain/answers/known-sum.ts'
import { newest } from '../../../../domain/freshness.ts'
import { MarkPicture } from '../../../map/symbols/mark-picture.tsx'
import { optionWords, typeWords } from '../../../map/type-words.ts'
import { forceMap } from '../../../maps/force/layers.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { clockText, stampText } from '../../common/time-text.ts'
import { type Box, Section } from '../sections/section.tsx'
import { useWall } from '../wall-state.ts'
import type { SentForce } from './sent-forces.ts'
import { sumText } from './sum-text.ts'

type Props = { box: Box; rows: number; sent: readonly SentForce[] }

/** Who has been sent, who is there, and when the others come by road. */
export function SentSection({ box, rows, sent }: Props) {
	const say = useWords()
	const { t } = say
	const people = knownSum(sent.map(({ people }) => people))
	const at = newest(sent.map(({ told }) => told.since))
	return (
		<Section
			box={box}
			title={t('events.sent.title', { n: sent.length, people: sumText(people, say) })}
			group="force"
			at={at}
			left={sent.length - rows}
		>
			{sent.length === 0 && <p className="ev-quiet">{t('events.sent.none')}</p>}
			{sent.slice(0, rows).map((one) => (
				<Row key={one.id} {...one} />
			))}
		</Section>
	)
}

function Row({ force, words, people, state, told, way, dueAt }: SentForce) {
	const { t, pick, distance, number } = useWords()
	const { today, minute } = useWall()
	const type = typeWords(force)
	const status = optionWords(told.kind, 'status', told.status)
	const since = told.since ? stampText(told.since, today) : ''
	const late = dueAt !== null && dueAt < minute
	const left = dueAt === null ? null : Math.max(1, Math.round((dueAt - minute) / 60_000))
	const moving = state === 'coming' || state === 'gathering'
	return (
		<div className="ev-force">
			<MarkPicture mark={forceMap.mark(force, today)} size={34} />
			<div className="grow">
				<div className="ev-line">
					<b className="ev-cut grow">{force.name}</b>
					{moving ? (
						<b className={late ? 'bad' : ''}>
							{dueAt === null
								? t('events.unknown')
								: late
									? t('events.sent.late', { time: clockText(dueAt) })
									: t('unit.min', { n: left ?? '–' })}
						</b>
					) : (
						<b>{[status ? pick(status) : '', since].filter(Boolean).join(' ')}</b>
					)}
				</div>
				<div className="ev-line ev-soft">
					<span className="ev-cut grow">
						{[
							moving ? (status ? `${pick(status)} ${since}`.trim() : '') : (words ?? (type ? pick(type) : '')),
							moving && way ? distance(way.metres) : '',
							moving && way?.estimate ? t('events.guess') : '',
						]
							.filter(Boolean)
							.join(' · ')}
					</span>
					<span>{t('events.people', { n: people === undefined ? '–' : number(people) })}</span>
				</div>
			</div>
		</div>
	)
}

import type { Near } from '../../../../../domain/nearest.ts'
import type { Of } from '../../../../../domain/record.ts'
import { MarkPicture } from '../../../../map/symbols/mark-picture.tsx'
import { useWords } from '../../../../ui/words/use-words.ts'
import { NoteLine } from '../parts/note-line.tsx'
import { freePlaces, shelterNotes } from './shelter-notes.ts'

/** What it is, how far by road, how many more it takes. */
export function ShelterRow({ shelter, near }: { shelter: Of<'shelter'>; near: Near }) {
	const say = useWords()
	const { t, number, distance } = say
	const free = freePlaces(shelter)
	return (
		<div className="ans-cells force">
			<MarkPicture mark={{ layer: 'shelter', character: '避' }} size={22} />
			<span className="grow">
				<span className="ans-name">
					<b>{shelter.name}</b>
				</span>
				<NoteLine notes={shelterNotes(shelter, say)} />
			</span>
			<span className="ans-eta">
				<span>
					<b className={near.estimate ? 'quality' : undefined}>{Math.ceil(near.minutes)}</b> {t('answers.min')}
				</span>
				<span className="way">{distance(near.metres)}</span>
			</span>
			<span className="ans-have people">
				{free === null ? (
					<span className="quality">{t('answers.unknown')}</span>
				) : (
					<b className={free === 0 ? 'bad' : undefined}>{number(free)}</b>
				)}{' '}
				<span>/ {shelter.capacity === undefined ? '–' : number(shelter.capacity)}</span>
			</span>
		</div>
	)
}

import { MarkPicture } from '../../../../map/symbols/mark-picture.tsx'
import { optionWords } from '../../../../map/type-words.ts'
import { forceMap } from '../../../../maps/force/layers.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { NoteLine } from '../parts/note-line.tsx'
import type { OutForce } from './left-out-forces.ts'

/** A force that is left out, with the reason; how far away it is as the crow flies. */
export function OutForceRow({ force, why, metres, today }: OutForce & { today: string }) {
	const { t, pick, distance, number } = useWords()
	const status = why === 'not-standby' ? optionWords('force', 'status', force.status) : undefined
	return (
		<div className="ans-cells force out">
			<MarkPicture mark={forceMap.mark(force, today)} size={22} />
			<span className="grow">
				<span className="ans-name">
					<span>{force.name}</span>
				</span>
				<NoteLine notes={[{ text: status ? pick(status) : t(`answers.why.${why}`), tone: 'quality' }]} />
			</span>
			<span className="ans-eta">
				{metres === null ? t('answers.unknown') : t('answers.force.straight', { way: distance(metres) })}
			</span>
			<span className="ans-have people">
				{force.on_duty === undefined ? t('answers.unknown') : t('answers.people', { n: number(force.on_duty) })}
			</span>
			<span className="ans-gap" />
		</div>
	)
}

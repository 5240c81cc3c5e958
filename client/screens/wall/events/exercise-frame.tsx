import './exercise.css'
import { useWords } from '../../../ui/words/use-words.ts'
import { useWall } from '../wall-state.ts'

/** Marks the title bar that it lies over: nothing here is real. Nobody can turn it off while the exercise lasts. */
export function ExerciseFrame() {
	const { t } = useWords()
	const { now } = useWall()
	if (!now.exercise) return null
	return (
		<div className="ev-exercise" role="note" aria-label={t('events.exerciseAll')}>
			<i />
			<i />
		</div>
	)
}

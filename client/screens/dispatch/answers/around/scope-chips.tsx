import type { LonLat } from '../../../../../domain/geometry.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { useDesk } from '../../desk.ts'
import { downwindOf, impactOf, type Scope } from './scope-of.ts'

const RADII_M = [500, 1000, 3000, 5000]
type Props = { at: LonLat; scope: Scope; onScope: (scope: Scope) => void }

/** How far round, or which ground; what is not entered for the incident cannot be chosen. */
export function ScopeChips({ at, scope, onScope }: Props) {
	const { state, dispatch, incident } = useDesk()
	const { t, distance } = useWords()
	const areas = [
		['impact', impactOf(incident) !== null],
		['downwind', downwindOf(incident, at) !== null],
	] as const
	return (
		<fieldset className="ans-chips scope" aria-label={t('answers.around.scope')}>
			{RADII_M.map((metres) => (
				<button
					key={metres}
					type="button"
					className="chip"
					aria-pressed={scope === 'ring' && state.radius === metres}
					onClick={() => {
						onScope('ring')
						dispatch({ step: 'radius', metres })
					}}
				>
					{distance(metres)}
				</button>
			))}
			{areas.map(([area, there]) => (
				<button
					key={area}
					type="button"
					className="chip"
					disabled={!there}
					title={there ? undefined : t(`answers.around.no.${area}`)}
					aria-pressed={scope === area}
					onClick={() => onScope(area)}
				>
					{t(`answers.around.${area}`)}
				</button>
			))}
		</fieldset>
	)
}

import { type DisplayProfile, unitOf } from '../../../../domain/display-profile.ts'
import { useWords } from '../../../ui/words/use-words.ts'

/** The screen as it is set, and the unit that follows from it. */
export function ProfileFacts({ profile }: { profile: DisplayProfile }) {
	const { t, number } = useWords()
	const { canvas_w, canvas_h, screen_width_mm, distance_m, seams_x, seams_y } = profile
	const seams = [
		...(seams_x.length > 0 ? [t('remotePairing.seamsX', { count: seams_x.length })] : []),
		...(seams_y.length > 0 ? [t('remotePairing.seamsY', { count: seams_y.length })] : []),
	]
	const facts: readonly (readonly [key: string, text: string])[] = [
		['canvas', `${canvas_w} × ${canvas_h}`],
		['screenWidth', `${number(screen_width_mm)} mm`],
		['distance', `${distance_m.toFixed(1)} m`],
		['pitch', `${(screen_width_mm / canvas_w).toFixed(2)} mm`],
		['seams', seams.join(' · ') || t('remotePairing.noSeams')],
		['scale', `1 u = ${unitOf(profile).toFixed(2)} px`],
	]
	return (
		<dl className="pair-facts">
			{facts.map(([key, text]) => (
				<div key={key}>
					<dt>{t(`remotePairing.${key}`)}</dt>
					<dd>{text}</dd>
				</div>
			))}
		</dl>
	)
}

import './calibrate.css'
import type { DisplayProfile } from '../../../../domain/display-profile.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { ProfileFacts } from './profile-facts.tsx'
import { ReadingRows } from './reading-rows.tsx'
import { TestPatterns } from './test-patterns.tsx'
import { useWindowSize } from './use-window-size.ts'
import { widestPanel } from './widest-panel.ts'

const MARGIN = 32

type Props = {
	profile: DisplayProfile
	/** Canvas pixels to one unit; the page stands in a box that is enlarged so. */
	unit: number
	/** Real names to be read, such as those of the townships. */
	names?: readonly string[]
}

/** How a screen is set, for somebody with a tape measure in the first row. It fills the canvas, and shows its edges. */
export function CalibratePage({ profile, unit, names = [] }: Props) {
	const { t } = useWords()
	const { width, height } = useWindowSize()
	const panel = widestPanel(profile.canvas_w, profile.seams_x)
	const room = panel.width / unit - 2 * MARGIN
	const odd = width !== profile.canvas_w || height !== profile.canvas_h
	return (
		<div className="calibrate">
			<Seams profile={profile} unit={unit} />
			<main style={{ left: panel.left / unit, width: panel.width / unit, padding: MARGIN }}>
				<h2>
					{t('remotePairing.calibrate')}
					<small>{t('remotePairing.edges')}</small>
					{odd && <small className="quality">{t('remotePairing.odd', { window: `${width} × ${height}` })}</small>}
				</h2>
				<ReadingRows profile={profile} scale={unit} names={names} />
				<ProfileFacts profile={profile} />
				<TestPatterns profile={profile} scale={unit} room={room} />
			</main>
		</div>
	)
}

/** Where the panels meet, as the profile has it: the lines must lie on the joints that the eye sees. */
function Seams({ profile: { seams_x, seams_y }, unit }: Pick<Props, 'profile' | 'unit'>) {
	const { t } = useWords()
	return (
		<>
			{seams_x.map((x) => (
				<i key={x} className="seam-x" style={{ left: x / unit }}>
					<em>{t('remotePairing.seam', { at: x })}</em>
				</i>
			))}
			{seams_y.map((y) => (
				<i key={y} className="seam-y" style={{ top: y / unit }}>
					<em>{t('remotePairing.seam', { at: y })}</em>
				</i>
			))}
		</>
	)
}

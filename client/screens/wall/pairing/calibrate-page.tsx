import './calibrate.css'
import type { DisplayProfile } from '../../../../domain/display-profile.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { LengthRuler } from './length-ruler.tsx'
import { ProfileFacts } from './profile-facts.tsx'
import { ReadingRows } from './reading-rows.tsx'
import { TestPatterns } from './test-patterns.tsx'
import { useWindowSize } from './use-window-size.ts'
import { widestPanel } from './widest-panel.ts'

/** All in units. */
const MARGIN = 32
/** A lower screen has room for the rows and the ruler alone; from the other on the ruler has a row to itself. */
const SHORT = 620
const TALL = 860
/** What the other patterns take of the row that they share with the ruler. */
const OTHERS = 980

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
	const window = useWindowSize()
	const panel = widestPanel(profile.canvas_w, profile.seams_x)
	const band = widestPanel(profile.canvas_h, profile.seams_y)
	const [width, height] = [panel.width / unit, band.width / unit]
	const odd = window.width !== profile.canvas_w || window.height !== profile.canvas_h
	const room = width - 2 * MARGIN
	const place = { left: panel.left / unit, top: band.left / unit, width, height, padding: MARGIN }
	return (
		<div className="calibrate">
			<Seams profile={profile} unit={unit} />
			<main className={height < SHORT ? 'short' : undefined} style={place}>
				<h2>
					{t('remotePairing.calibrate')}
					<small>{t('remotePairing.edges')}</small>
					{odd && (
						<small className="quality">
							{t('remotePairing.odd', { window: `${window.width} × ${window.height}` })}
						</small>
					)}
				</h2>
				<ReadingRows profile={profile} scale={unit} names={names} />
				{height >= SHORT && <ProfileFacts profile={profile} />}
				{height >= SHORT && <TestPatterns profile={profile} scale={unit} room={height < TALL ? room - OTHERS : null} />}
				{(height < SHORT || height >= TALL) && <LengthRuler profile={profile} scale={unit} room={room} />}
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

import { type DisplayProfile, pixelsFor } from '../../../../domain/display-profile.ts'
import { useWords } from '../../../ui/words/use-words.ts'

const ROWS = [
	[30, 'figures'],
	[25, 'titles'],
	[20, 'details'],
] as const

type Props = { profile: DisplayProfile; scale: number; names?: readonly string[] }

/** The three sizes of text as they would be read from the first row; whole words that have no room are left out. */
export function ReadingRows({ profile, scale, names = [] }: Props) {
	const { t, number } = useWords()
	return (
		<ul className="reading">
			{ROWS.map(([minutes, use]) => {
				const pixels = Math.ceil(pixelsFor(minutes, profile))
				const sample = t(`remotePairing.sample.${use}`).split(' ')
				const words = use === 'titles' && names.length > 0 ? names : sample
				return (
					<li key={use}>
						<b>{minutes}′</b>
						<span>
							{t(`remotePairing.${use}`)}
							<em>{number(pixels)} px</em>
						</span>
						<p style={{ fontSize: pixels / scale }}>
							{words.map((word) => (
								<i key={word}>{word}</i>
							))}
						</p>
					</li>
				)
			})}
		</ul>
	)
}

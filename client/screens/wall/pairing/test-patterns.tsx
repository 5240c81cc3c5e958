import './patterns.css'
import type { DisplayProfile } from '../../../../domain/display-profile.ts'
import type { Grade } from '../../../map/symbols/mark.ts'
import { drawMark, markReach } from '../../../map/symbols/mark.ts'
import { Picture } from '../../../map/symbols/picture.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { LengthRuler } from './length-ruler.tsx'

const GREYS = Array.from({ length: 11 }, (_, i) => 4 + 9 * i)
const MARKS: readonly (readonly [grade: Grade, character: string])[] = [
	['major', '危'],
	['larger', '洪'],
	['general', '路'],
	['low', '油'],
]
/** Units of the drawing without a badge, and what it is enlarged by. */
const PLAIN = 32
const ENLARGED = 1.88

type Props = {
	profile: DisplayProfile
	scale: number
	/** For the ruler, in units; where it is null the ruler stands elsewhere. */
	room: number | null
}

/** What shows whether the picture is stretched, crushed in its darks, discoloured or of another size than believed. */
export function TestPatterns({ profile, scale, room }: Props) {
	const { t } = useWords()
	return (
		<section className="patterns" aria-label={t('remotePairing.patterns')}>
			<figure>
				<h3>{t('remotePairing.ratio')}</h3>
				<svg className="pattern-lines" width="232" height="116" viewBox="-2 -2 232 116" aria-hidden="true">
					<circle cx="56" cy="56" r="54" />
					<path d="M2 56H110M56 2V110M134 12h88v88h-88z" />
				</svg>
				<figcaption>{t('remotePairing.ratioHelp')}</figcaption>
			</figure>
			<figure>
				<h3>{t('remotePairing.greys')}</h3>
				<div className="pattern-greys">
					{GREYS.map((lightness) => (
						<i key={lightness} style={{ background: `hsl(210 14% ${lightness}%)` }} />
					))}
				</div>
				<figcaption>{t('remotePairing.greysHelp')}</figcaption>
			</figure>
			<figure>
				<h3>{t('remotePairing.colours')}</h3>
				<div className="pattern-marks">
					{MARKS.map(([grade, character]) => (
						<GradeMark key={grade} grade={grade} character={character} />
					))}
				</div>
				<figcaption>{t('remotePairing.coloursHelp')}</figcaption>
			</figure>
			{room !== null && <LengthRuler profile={profile} scale={scale} room={room} />}
		</section>
	)
}

function GradeMark({ grade, character }: { grade: Grade; character: string }) {
	const mark = { layer: 'risk', grade, character } as const
	const units = markReach(mark).y * 2
	return <Picture drawing={drawMark(mark, PLAIN)} units={units} box={Math.round(units * ENLARGED)} />
}

import './patterns.css'
import type { DisplayProfile } from '../../../../domain/display-profile.ts'
import type { Grade } from '../../../map/symbols/mark.ts'
import { MarkPicture } from '../../../map/symbols/mark-picture.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { ruler } from './ruler.ts'

const GREYS = Array.from({ length: 11 }, (_, i) => 4 + 9 * i)
const MARKS: readonly (readonly [grade: Grade, character: string])[] = [
	['major', '危'],
	['larger', '洪'],
	['general', '路'],
	['low', '油'],
]
const MARK_SIZE = 60
const RULER_ROOM = 412

type Props = { profile: DisplayProfile; scale: number; room?: number }

/** What shows whether the picture is stretched, crushed in its darks, discoloured or of another size than believed. */
export function TestPatterns({ profile, scale, room = RULER_ROOM }: Props) {
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
						<MarkPicture key={grade} mark={{ layer: 'risk', grade, character }} size={MARK_SIZE} />
					))}
				</div>
				<figcaption>{t('remotePairing.coloursHelp')}</figcaption>
			</figure>
			<figure>
				<h3>{t('remotePairing.length')}</h3>
				<Ruler profile={profile} scale={scale} room={room} />
				<figcaption>{t('remotePairing.lengthHelp')}</figcaption>
			</figure>
		</section>
	)
}

function Ruler({ profile: { canvas_w, screen_width_mm }, scale, room }: Required<Props>) {
	const { metres, pixels } = ruler(canvas_w / screen_width_mm / scale, room)
	const ticks = Array.from({ length: 11 }, (_, i) => {
		const [x, half] = [(pixels * i) / 10, i % 10 === 0 ? 22 : i === 5 ? 16 : 8]
		return `M${x} ${82 - half}V${82 + half}`
	})
	return (
		<svg
			className="pattern-lines"
			width={pixels + 4}
			height="116"
			viewBox={`-2 0 ${pixels + 4} 116`}
			aria-hidden="true"
		>
			<path d={`M0 82H${pixels}${ticks.join('')}`} />
			<text x="0" y="46">
				0
			</text>
			<text x={pixels} y="46" textAnchor="end">
				{metres.toFixed(2)} m
			</text>
		</svg>
	)
}

import './patterns.css'
import type { DisplayProfile } from '../../../../domain/display-profile.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { ruler } from './ruler.ts'

type Props = { profile: DisplayProfile; scale: number; room: number }

/** A length that a tape measure proves or disproves. */
export function LengthRuler({ profile: { canvas_w, screen_width_mm }, scale, room }: Props) {
	const { t } = useWords()
	const { metres, pixels } = ruler(canvas_w / screen_width_mm / scale, room)
	const ticks = Array.from({ length: 11 }, (_, i) => {
		const [x, half] = [(pixels * i) / 10, i % 10 === 0 ? 22 : i === 5 ? 16 : 8]
		return `M${x} ${82 - half}V${82 + half}`
	})
	return (
		<figure className="length-ruler">
			<h3>{t('remotePairing.length')}</h3>
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
			<figcaption>{t('remotePairing.lengthHelp')}</figcaption>
		</figure>
	)
}

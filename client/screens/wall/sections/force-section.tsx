import type { Kind } from '../../../../domain/record.ts'
import { MarkPicture } from '../../../map/symbols/mark-picture.tsx'
import type { Replica } from '../../../session/replica.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { forceFigure } from '../figures/force-figure.ts'
import { Cell } from './cell.tsx'
import { forceCells } from './force-cells.ts'
import { type Box, Section } from './section.tsx'
import { useFigure } from './use-figure.ts'
import './cells.css'

const KINDS: readonly Kind[] = ['force']
const compute = (replica: Replica) => forceFigure(replica.ofKind('force'))
const NOTHING = forceCells(forceFigure([]))

/** Who can be sent, who is out, and who is neither. */
export function ForceSection(box: Box) {
	const { t } = useWords()
	const figure = useFigure(KINDS, compute)
	const cells = figure ? forceCells(figure) : NOTHING
	return (
		<Section box={box} title={t('maps.force')} group="force" at={figure?.at ?? null}>
			<div className="cells spread two lead">
				<Cell size="lead" value={figure?.points} label={t('sections.forcePoints')} />
				<Cell size="lead" value={figure?.onDuty} label={t('sections.onDuty')} />
			</div>
			<div className="posture-bar" aria-hidden="true">
				{figure &&
					cells
						.filter(({ value }) => value > 0)
						.map(({ posture, value }) => <i key={posture} className={posture} style={{ flexGrow: value }} />)}
			</div>
			<div className="cells spread five">
				{cells.map(({ posture, words, value, tone }) => (
					<Cell
						key={posture}
						value={figure ? value : null}
						{...(tone ? { tone } : {})}
						label={
							<>
								<MarkPicture mark={{ layer: 'force', posture }} size={15} />
								{t(words)}
							</>
						}
					/>
				))}
			</div>
		</Section>
	)
}

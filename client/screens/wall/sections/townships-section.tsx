import { useWords } from '../../../ui/words/use-words.ts'
import { useWall } from '../wall-state.ts'
import { fitRows, LEFT_OUT_LINE } from './fit-rows.ts'
import { type Box, Section } from './section.tsx'
import { SECTION_PARTS } from './section-heights.ts'
import { townshipColumns } from './township-columns.ts'
import { TownshipLine, TownshipsHead } from './townships-table.tsx'
import { useTownships } from './use-townships.ts'
import './tables.css'

const { fixed, row } = SECTION_PARTS.townships
const TALLEST_ROW = 38
/** Left and right of the table together. */
const EDGES = 48

/** All maps side by side for each township. */
export function TownshipsSection(box: Box) {
	const { places } = useWall()
	const { t } = useWords()
	const figure = useTownships()
	const count = places.townships.length
	const space = box.height - fixed
	const { shown, left } = fitRows(count, space, row)
	const room = space + (left > 0 ? 0 : LEFT_OUT_LINE)
	const height = Math.min(TALLEST_ROW, Math.floor(room / Math.max(1, shown)))
	const columns = townshipColumns(box.width - EDGES)
	return (
		<Section
			box={box}
			title={t('sections.townships', { n: count > 0 ? count : '–' })}
			group="risk"
			at={figure?.at ?? null}
			left={left}
			leftWords="leftTownships"
		>
			<table className="townships">
				<TownshipsHead columns={columns} />
				<tbody>
					{figure?.rows.slice(0, shown).map((township) => (
						<TownshipLine key={township.code} township={township} columns={columns} height={height} />
					))}
				</tbody>
			</table>
		</Section>
	)
}

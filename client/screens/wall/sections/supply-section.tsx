import { itemOf } from '../../../../domain/catalogue.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import type { StockRow } from '../figures/supply-figure.ts'
import { Cell } from './cell.tsx'
import { fitRows } from './fit-rows.ts'
import { Meter } from './meter.tsx'
import { type Box, Section } from './section.tsx'
import { SECTION_PARTS } from './section-heights.ts'
import { useSupply } from './use-supply.ts'
import './cells.css'
import './rows.css'

const { fixed, row, enough } = SECTION_PARTS.supply
/** Where the minimum stands on a bar: what is above it still shows. */
const MINIMUM = 0.72

/** What there is: depots, items, and those nearest to their minimum or below it. */
export function SupplySection(box: Box) {
	const { t } = useWords()
	const figure = useSupply()
	const stock = figure?.stock
	const wanted = Math.max(enough, stock?.below ?? 0)
	const fits = fitRows(wanted, box.height - fixed, row)
	const rows = stock?.rows.slice(0, fits.shown) ?? []
	return (
		<Section
			box={box}
			title={t('maps.supply')}
			group="supply"
			at={figure?.at ?? null}
			leftWords="leftItems"
			left={rows.length > 0 ? Math.max(0, (stock?.below ?? 0) - rows.length) : 0}
		>
			<div className="cells spread four lead">
				<Cell size="lead" value={figure?.depots} label={t('sections.depots')} />
				<Cell value={stock?.usable} label={t('sections.usable')} />
				<Cell value={stock?.below} tone="bad" label={t('sections.below')} />
				<Cell value={stock?.expiring} tone="quality" label={t('sections.expiring')} />
			</div>
			{rows.length > 0 && <p className="rows-head">{t('sections.stockOfMinimum')}</p>}
			<ul className="stock-rows">
				{rows.map((item) => (
					<Item key={item.code} {...item} />
				))}
			</ul>
		</Section>
	)
}

function Item({ code, available, min }: StockRow) {
	const { pick, number } = useWords()
	const { words, unit } = itemOf(code)
	const tone = available < min ? 'bad' : undefined
	return (
		<li>
			<span className="item-name">{pick(words)}</span>
			<Meter share={(available / min) * MINIMUM} tick={MINIMUM} tone={tone} />
			<span className="item-stock">
				<b className={tone}>{number(available)}</b>
				{` / ${number(min)} ${unit}`}
			</span>
		</li>
	)
}

import { useCallback } from 'react'
import type { Kind } from '../../../../domain/record.ts'
import type { Replica } from '../../../session/replica.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { ledgerFigure } from '../figures/ledger-figure.ts'
import { useWall } from '../wall-state.ts'
import { Cell } from './cell.tsx'
import { fitRows } from './fit-rows.ts'
import { Meter } from './meter.tsx'
import { type Box, Section } from './section.tsx'
import { SECTION_PARTS } from './section-heights.ts'
import { useFigure } from './use-figure.ts'
import './cells.css'
import './rows.css'

const KINDS: readonly Kind[] = ['finding']
const { fixed, row, enough } = SECTION_PARTS.ledger

/** The ledger of findings: how many are put right, and which are longest overdue. */
export function LedgerSection(box: Box) {
	const { today, places } = useWall()
	const { t } = useWords()
	const figure = useFigure(
		KINDS,
		useCallback((replica: Replica) => ledgerFigure(replica.ofKind('finding'), today), [today]),
	)
	// Of a ledger without a line nobody knows whether nothing was found or nothing was entered.
	const known = figure && figure.total > 0 ? figure : null
	const fits = fitRows(figure?.overdue ?? 0, box.height - fixed, row)
	const worst = figure?.worst.slice(0, Math.min(fits.shown, enough)) ?? []
	return (
		<Section
			box={box}
			title={t('sections.ledger')}
			sub={t('sections.rate')}
			group="ledger"
			at={figure?.at ?? null}
			left={worst.length > 0 ? (figure?.overdue ?? 0) - worst.length : 0}
		>
			<div className="hero-row">
				<Cell size="hero" value={figure?.rate} unit="%" decimals={1} label={null} />
				<div className="cells">
					<Cell value={known?.closed} label={t('sections.closed')} />
					<Cell value={known?.total} label={t('sections.found')} />
				</div>
			</div>
			<Meter share={(figure?.rate ?? 0) / 100} />
			<div className="cells spread four">
				<Cell value={known?.open} label={t('sections.open')} />
				<Cell value={known?.overdue} tone="bad" label={t('sections.overdue')} />
				<Cell value={known?.major} label={t('sections.majorOpen')} />
				<Cell value={known?.listed} label={t('sections.listed')} />
			</div>
			<ul className="rows">
				{worst.map(({ id, region_code, unit, problem, days }) => (
					<li key={id} className="row">
						<span className="row-place">{places.townshipName(region_code)}</span>
						<span className="row-parts">
							<span>{unit}</span>
							{problem && <span>{problem}</span>}
						</span>
						<b className="bad">{t('sections.overdueDays', { n: days })}</b>
					</li>
				))}
			</ul>
		</Section>
	)
}

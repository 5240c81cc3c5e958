import { useCallback, useMemo, useState } from 'react'
import { itemOf } from '../../../../../domain/catalogue.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { useDesk } from '../../desk.ts'
import { RowList } from '../list/row-list.tsx'
import { useLookAt } from '../list/use-look-at.ts'
import { DepotDetails } from './depot-details.tsx'
import { lastTests, stockNotes } from './stock-notes.ts'
import { OutSupplyRow, SourceRow } from './supply-row.tsx'
import { keyOfRow, type SupplyRow, supplyRows } from './supply-rows.ts'
import { usePicks } from './use-picks.ts'
import type { Supply } from './use-supply.ts'

const ROOM = { ranked: 12, out: 6 }
const ALL = { ranked: Number.POSITIVE_INFINITY, out: Number.POSITIVE_INFINITY }

/** The ranking: the soonest first, the limit drawn as a line, those left out last. */
export function SupplyList({ supply }: { supply: Supply }) {
	const { state, at, today } = useDesk()
	const say = useWords()
	const { t } = say
	const [whole, setWhole] = useState(false)
	const look = useLookAt()
	const picks = usePicks(supply)
	const { sources, out, chosen, stocks } = supply
	const { item_code: item, within_min } = state.wanted
	const rows = useMemo(
		() => supplyRows({ sources, out, chosen, within_min, room: whole ? ALL : ROOM }),
		[sources, out, chosen, within_min, whole],
	)
	const tests = useMemo(() => lastTests(item, stocks), [item, stocks])
	const notes = useMemo(
		() => new Map(sources.map((s) => [s.depot.id, stockNotes(s, item, tests.get(s.depot.id) ?? null, today, say)])),
		[sources, item, tests, today, say],
	)
	const nameOf = useCallback((row: SupplyRow) => rowName(row, itemOf(item).unit, say), [item, say])
	return (
		<>
			<div className="ans-head">
				<span className="ans-rank" />
				<span className="grow">{t('answers.supply.byTime')}</span>
				<span className="ans-eta">{t('answers.supply.parts')}</span>
				<span className="ans-have">{t('answers.supply.available')}</span>
				<span className="ans-gap" />
			</div>
			<RowList
				label={t('answers.supply.list')}
				subject={`${item} ${at?.join()} ${whole} ${within_min}`}
				items={rows}
				keyOf={keyOfRow}
				nameOf={nameOf}
				opened={state.selected}
				onOpen={look.open}
				onPoint={look.point}
				onMore={picks.more}
				chosen={(row) => row.sort === 'source' && row.qty > 0}
				more={(row) => (row.sort === 'source' || row.sort === 'out' ? <DepotDetails depot={depotOf(row)} /> : null)}
				row={(row) => {
					if (row.sort === 'limit') return <LimitLine minutes={row.minutes} />
					if (row.sort === 'rest') return <RestLine count={row.count} onAll={() => setWhole(true)} />
					if (row.sort === 'out') return <OutSupplyRow row={row} item={item} />
					const { id } = row.source.depot
					return (
						<SourceRow
							{...{ row, item }}
							notes={notes.get(id) ?? []}
							most={row.source.available}
							onQty={picks.set}
							onTake={picks.take}
						/>
					)
				}}
			/>
		</>
	)
}

const depotOf = (row: Extract<SupplyRow, { sort: 'source' | 'out' }>) =>
	row.sort === 'source' ? row.source.depot : row.depot

function LimitLine({ minutes }: { minutes: number }) {
	const { t } = useWords()
	return (
		<div className="ans-limit">
			<span>{t('unit.min', { n: minutes })}</span>
		</div>
	)
}

function RestLine({ count, onAll }: { count: number; onAll: () => void }) {
	const { t } = useWords()
	return (
		<button type="button" className="ans-rest" onClick={onAll}>
			{t('answers.supply.rest', { n: count })}
		</button>
	)
}

/** The row as one sentence for those who hear the page. */
function rowName(row: SupplyRow, unit: string, { t, number, distance }: ReturnType<typeof useWords>): string | null {
	if (row.sort === 'limit' || row.sort === 'rest') return null
	if (row.sort === 'out') return t('answers.supply.outName', { name: row.depot.name, why: t(`answers.why.${row.why}`) })
	const { depot, near, available } = row.source
	return t('answers.supply.rowName', {
		...{ rank: row.rank, name: depot.name, minutes: Math.ceil(near.minutes), way: distance(near.metres) },
		...{ available: `${number(available)} ${unit}`, taken: `${number(row.qty)} ${unit}` },
	})
}

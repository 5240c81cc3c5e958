import { memo } from 'react'
import { type ItemCode, itemOf } from '../../../../../domain/catalogue.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { type Note, NoteLine } from '../parts/note-line.tsx'
import { Stepper } from '../parts/stepper.tsx'
import { wholeMinutes } from '../parts/whole-minutes.ts'
import type { OutRow, SupplyRow } from './supply-rows.ts'

/** From here on a quantity takes smaller figures. */
const BROAD = 100

type Props = {
	row: Extract<SupplyRow, { sort: 'source' }>
	item: ItemCode
	notes: readonly Note[]
	most: number
	onQty: (depot: string, qty: number) => void
	onTake: (depot: string) => void
}

/** Rank, name, what is there, when it can be here, how many may be taken, and how many are. */
export const SourceRow = memo(function SourceRow({ row, item, notes, most, onQty, onTake }: Props) {
	const { t, number, distance } = useWords()
	const { depot, near, available } = row.source
	const { total, wait, drive } = wholeMinutes(near)
	return (
		<div className={row.late ? 'ans-cells late' : 'ans-cells'}>
			<span className="ans-rank">{row.rank}</span>
			<span className="grow">
				<span className="ans-name">
					<b>{depot.name}</b>
					<span className="ans-kind">{t(`answers.depot.${depot.type}`)}</span>
				</span>
				<NoteLine notes={notes} />
			</span>
			<span className="ans-eta">
				<span>
					<b className={near.estimate ? 'quality' : undefined}>{total}</b> {t('answers.min')}
				</span>
				<span className="way">
					{wait ?? '–'} + {drive} · {distance(near.metres)}
				</span>
			</span>
			<span className={available < BROAD ? 'ans-have' : 'ans-have broad'}>
				<b>{number(available)}</b> <span>{itemOf(item).unit}</span>
			</span>
			{row.qty > 0 ? (
				<Stepper
					label={t('answers.supply.take', { name: depot.name })}
					qty={row.qty}
					most={most}
					onQty={(qty) => onQty(depot.id, qty)}
				/>
			) : (
				<button
					type="button"
					className="button small"
					tabIndex={-1}
					onClick={(event) => {
						event.stopPropagation()
						onTake(depot.id)
					}}
				>
					{t('answers.supply.choose')}
				</button>
			)}
		</div>
	)
})

/** A depot that is left out, with the reason. */
export function OutSupplyRow({ row, item }: { row: OutRow; item: ItemCode }) {
	const { t, number } = useWords()
	const { depot, why, qty, source } = row
	const busy: Note[] =
		source === null
			? []
			: [...(['reserved', 'repair', 'expired', 'scrap'] as const)]
					.filter((part) => source[part] > 0)
					.map((part) => ({ text: t(`answers.stock.${part}`, { n: number(source[part]) }) }))
	return (
		<div className="ans-cells out">
			<span className="ans-rank">–</span>
			<span className="grow">
				<span className="ans-name">
					<span>{depot.name}</span>
				</span>
				<NoteLine notes={[{ text: t(`answers.why.${why}`), tone: 'quality' }, ...busy]} />
			</span>
			<span className="ans-eta">{source ? t('unit.min', { n: Math.ceil(source.near.minutes) }) : '–'}</span>
			<span className="ans-have">
				{number(qty)} {itemOf(item).unit}
			</span>
			<span className="ans-gap" />
		</div>
	)
}

import { useId, useState } from 'react'
import { type ItemCode, itemOf } from '../../../../../domain/catalogue.ts'
import { useRecords } from '../../../../session/use-session.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useWords } from '../../../../ui/words/use-words.ts'
import { useDesk } from '../../desk.ts'
import { MOST_ASKED, readQuantity } from '../parts/read-quantity.ts'
import { ItemPicker } from './item-picker.tsx'

const LIMITS = [15, 20, 30, 45, 60, 90, 120]

/** What is wanted: an item, how many, within how many minutes. */
export function AskBar() {
	const { state, dispatch, incident } = useDesk()
	const { t } = useWords()
	const { wanted } = state
	const needs = useRecords('need')
	/** Where the incident needs so many of it, these are meant. */
	const want = (item_code: ItemCode) => {
		const need = needs.find((one) => one.item_code === item_code && one.incident_id === incident?.id)
		const asked = need ? { qty: need.qty, within_min: need.within_min ?? null } : {}
		dispatch({ step: 'want', wanted: { item_code, ...asked } })
	}
	const limits = [...new Set([...LIMITS, ...(wanted.within_min ? [wanted.within_min] : [])])].sort((a, b) => a - b)
	return (
		<div className="ask-bar">
			<ItemPicker item={wanted.item_code} onItem={want} />
			<QuantityField
				key={wanted.item_code}
				qty={wanted.qty}
				unit={itemOf(wanted.item_code).unit}
				onQty={(qty) => dispatch({ step: 'want', wanted: { qty } })}
			/>
			<label className="select">
				<select
					aria-label={t('answers.supply.limit')}
					value={wanted.within_min ?? ''}
					onChange={(event) =>
						dispatch({ step: 'want', wanted: { within_min: event.target.value ? Number(event.target.value) : null } })
					}
				>
					{limits.map((n) => (
						<option key={n} value={n}>
							{t('answers.supply.within', { n })}
						</option>
					))}
					<option value="">{t('answers.supply.noLimit')}</option>
				</select>
				<Icon name="down" size={12} />
			</label>
		</div>
	)
}

type QuantityProps = { qty: number; unit: string; onQty: (qty: number) => void }
/** How many; what is no quantity is said at the field, and the last one stays in force. */
function QuantityField({ qty, unit, onQty }: QuantityProps) {
	const { t, number } = useWords()
	const [typed, setTyped] = useState<string | null>(null)
	const why = useId()
	const wrong = typed !== null && readQuantity(typed, 1, MOST_ASKED) === null
	const type = (text: string) => {
		setTyped(text)
		const read = readQuantity(text, 1, MOST_ASKED)
		if (read !== null) onQty(read)
	}
	return (
		<div className={wrong ? 'ask-field qty bad' : 'ask-field qty'}>
			<input
				aria-label={t('answers.supply.qty')}
				aria-invalid={wrong}
				aria-describedby={wrong ? why : undefined}
				inputMode="numeric"
				value={typed ?? number(qty)}
				onChange={(event) => type(event.target.value)}
				onFocus={(event) => event.target.select()}
				onBlur={() => !wrong && setTyped(null)}
			/>
			<span className="unit">{unit}</span>
			{wrong && (
				<span id={why} className="field-why" role="alert">
					{t('answers.supply.qtyWrong', { most: number(MOST_ASKED), qty: number(qty) })}
				</span>
			)}
		</div>
	)
}

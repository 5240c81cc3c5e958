import { type FormEvent, useState } from 'react'
import { ITEMS, type ItemCode } from '../../../../domain/catalogue.ts'
import type { Intent } from '../../../../domain/intent.ts'
import type { Of } from '../../../../domain/record.ts'
import { newId } from '../../../session/new-id.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useDesk } from '../desk.ts'

type Props = { incident: Of<'incident'>; need: Of<'need'> | null; onDone: () => void }

const CODES = Object.keys(ITEMS) as ItemCode[]
const MOST = 1_000_000
const isItem = (code: string): code is ItemCode => Object.hasOwn(ITEMS, code)

/** A new need, or another quantity of one; quantities are whole and at least one. */
export function NeedForm({ incident, need, onDone }: Props) {
	const { t, pick } = useWords()
	const { state, send, dispatch } = useDesk()
	const from = need ?? state.wanted
	const [item_code, setItem] = useState<ItemCode>(from.item_code)
	const [qty, setQty] = useState(String(from.qty))
	const [within, setWithin] = useState(String(from.within_min ?? ''))
	const n = Number(qty)
	const minutes = within === '' ? null : Number(within)
	const good = Number.isInteger(n) && n >= 1 && n <= MOST && (minutes === null || isMinutes(minutes))
	const save = async (event: FormEvent) => {
		event.preventDefault()
		if (!good) return
		const outcome = await send(
			needIntent(incident, need, { item_code, qty: n, within_min: minutes, name: pick(ITEMS[item_code].words) }),
		)
		if (!outcome.ok) return
		dispatch({ step: 'want', wanted: { item_code, qty: n, within_min: minutes } })
		onDone()
	}
	const remove = async () => {
		if (need && (await send({ do: 'remove', id: need.id })).ok) onDone()
	}
	return (
		<form
			className="need-form"
			onSubmit={save}
			data-own-escape=""
			onKeyDown={(event) => event.key === 'Escape' && onDone()}
		>
			<select
				className="field"
				// biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
				autoFocus
				aria-label={t('dispatch.needs.item')}
				value={item_code}
				onChange={(event) => isItem(event.target.value) && setItem(event.target.value)}
			>
				{CODES.map((code) => (
					<option key={code} value={code}>
						{pick(ITEMS[code].words)}
					</option>
				))}
			</select>
			<div className="pair">
				<label>
					<span>{t('dispatch.needs.qty', { unit: ITEMS[item_code].unit })}</span>
					<input className="field" inputMode="numeric" value={qty} onChange={(event) => setQty(event.target.value)} />
				</label>
				<label>
					<span>{t('dispatch.needs.within')}</span>
					<input
						className="field"
						inputMode="numeric"
						placeholder={t('dispatch.needs.anytime')}
						value={within}
						onChange={(event) => setWithin(event.target.value)}
					/>
				</label>
			</div>
			{!good && <p className="hint bad">{t('dispatch.needs.bad')}</p>}
			<div className="form-acts">
				{need && (
					<button type="button" className="button small" onClick={remove}>
						{t('dispatch.needs.remove')}
					</button>
				)}
				<i className="grow" />
				<button type="button" className="button small" onClick={onDone}>
					{t('dispatch.back')}
				</button>
				<button type="submit" className="button small primary" disabled={!good}>
					{t('dispatch.save')}
				</button>
			</div>
		</form>
	)
}

const isMinutes = (minutes: number): boolean => Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440

type Asked = { item_code: ItemCode; qty: number; within_min: number | null; name: string }
function needIntent(incident: Of<'incident'>, need: Of<'need'> | null, { within_min, ...asked }: Asked): Intent {
	if (need) return { do: 'edit', id: need.id, set: { ...asked, within_min } }
	const { id: incident_id, region_code } = incident
	return {
		do: 'add',
		record: {
			...{ id: newId('need'), kind: 'need', lifecycle: 'active', data_level: 'internal', incident_id, region_code },
			...asked,
			...(within_min === null ? {} : { within_min }),
		},
	}
}

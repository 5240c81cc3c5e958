import { useState } from 'react'
import { ITEM_CODES, ITEMS, type ItemCode } from '../../../../domain/catalogue.ts'
import type { Of } from '../../../../domain/record.ts'
import { newId } from '../../../session/new-id.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useDesk } from '../desk.ts'
import { FormActs } from '../form/form-acts.tsx'
import { NumberField } from '../form/number-field.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { needIntent, readNeed } from './need-intent.ts'

type Props = { incident: Of<'incident'>; need: Of<'need'> | null; onDone: () => void }

/** A new need, or another quantity of one; quantities are whole and at least one. */
export function NeedForm({ incident, need, onDone }: Props) {
	const { t } = useWords()
	const { state, send, dispatch } = useDesk()
	const from = need ?? state.wanted
	const [item, setItem] = useState<ItemCode>(from.item_code)
	const [qty, setQty] = useState(String(from.qty))
	const [within, setWithin] = useState(String(from.within_min ?? ''))
	const wanted = readNeed(item, qty, within)
	const save = async () => {
		if (!wanted) return
		const outcome = await send(needIntent(wanted, { incident, need, mint: () => newId('need') }))
		if (!outcome.ok) return
		dispatch({ step: 'want', wanted })
		onDone()
	}
	const remove = async () => {
		if (need && (await send({ do: 'remove', id: need.id })).ok) onDone()
	}
	return (
		<SmallForm onSave={save} onBack={onDone}>
			<ItemField item={item} onItem={setItem} />
			<div className="pair">
				<NumberField label={t('dispatch.needs.qty', { unit: ITEMS[item].unit })} value={qty} onValue={setQty} />
				<NumberField
					label={t('dispatch.needs.within')}
					{...{ value: within, hint: t('dispatch.needs.anytime'), onValue: setWithin }}
				/>
			</div>
			{!wanted && <p className="hint bad">{t('dispatch.needs.bad')}</p>}
			<FormActs remove={need && { words: t('dispatch.needs.remove'), act: remove }} onBack={onDone}>
				<button type="submit" className="button small primary" disabled={!wanted}>
					{t('dispatch.save')}
				</button>
			</FormActs>
		</SmallForm>
	)
}

const isItem = (code: string): code is ItemCode => Object.hasOwn(ITEMS, code)

function ItemField({ item, onItem }: { item: ItemCode; onItem: (item: ItemCode) => void }) {
	const { t, pick } = useWords()
	return (
		<select
			className="field"
			// biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
			autoFocus
			aria-label={t('dispatch.needs.item')}
			value={item}
			onChange={(event) => isItem(event.target.value) && onItem(event.target.value)}
		>
			{ITEM_CODES.map((code) => (
				<option key={code} value={code}>
					{pick(ITEMS[code].words)}
				</option>
			))}
		</select>
	)
}

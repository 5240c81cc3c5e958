import { type KeyboardEvent, useRef, useState } from 'react'
import { type ItemCode, itemOf } from '../../../../../domain/catalogue.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useWords } from '../../../../ui/words/use-words.ts'
import { foundItems } from './found-items.ts'

type Props = { item: ItemCode; onItem: (item: ItemCode) => void }

/** The catalogue by its groups; typing some characters of a name narrows it. */
export function ItemPicker({ item, onItem }: Props) {
	const { t, pick } = useWords()
	const [typed, setTyped] = useState<string | null>(null)
	const [active, setActive] = useState(0)
	const box = useRef<HTMLInputElement>(null)
	const groups = typed === null ? [] : foundItems(typed)
	const items = groups.flatMap((group) => group.items)
	const take = (code: ItemCode | undefined) => {
		if (!code) return
		setTyped(null)
		onItem(code)
		box.current?.blur()
	}
	const press = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing) return
		if (event.key === 'ArrowDown') setActive(Math.min(items.length - 1, active + 1))
		else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1))
		else if (event.key === 'Enter') take(items[active])
		else if (event.key === 'Escape') box.current?.blur()
		else return
		event.preventDefault()
		event.stopPropagation()
	}
	return (
		<div className="ask-field item">
			<input
				ref={box}
				role="combobox"
				aria-label={t('answers.supply.item')}
				aria-expanded={typed !== null}
				aria-controls="item-list"
				aria-activedescendant={typed !== null && items[active] ? `item-${items[active]}` : undefined}
				placeholder={pick(itemOf(item).words)}
				value={typed ?? pick(itemOf(item).words)}
				onFocus={() => {
					setTyped('')
					setActive(0)
				}}
				onBlur={() => setTyped(null)}
				onChange={(event) => {
					setTyped(event.target.value)
					setActive(0)
				}}
				onKeyDown={press}
			/>
			<Icon name="down" size={12} />
			{typed !== null && <ItemList groups={groups} active={items[active]} onTake={take} />}
		</div>
	)
}

type ListProps = {
	groups: ReturnType<typeof foundItems>
	active: ItemCode | undefined
	onTake: (item: ItemCode) => void
}
function ItemList({ groups, active, onTake }: ListProps) {
	const { t, pick } = useWords()
	return (
		<div id="item-list" className="item-list" role="listbox" aria-label={t('answers.supply.item')}>
			{groups.length === 0 && <p>{t('answers.supply.noItem')}</p>}
			{groups.map(({ key, words, items }) => (
				// biome-ignore lint/a11y/useSemanticElements: a group of options
				<div key={key} role="group" aria-label={pick(words)}>
					<p>{pick(words)}</p>
					{items.map((code) => (
						// biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
						<div
							key={code}
							id={`item-${code}`}
							ref={(option) => {
								if (code === active) option?.scrollIntoView({ block: 'nearest' })
							}}
							role="option"
							aria-selected={code === active}
							// The field would lose the focus, and with it the list.
							onPointerDown={(event) => event.preventDefault()}
							onClick={() => onTake(code)}
							onKeyDown={() => {}}
						>
							{pick(itemOf(code).words)}
							<span>{itemOf(code).unit}</span>
						</div>
					))}
				</div>
			))}
		</div>
	)
}

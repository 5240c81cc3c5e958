import { type ReactNode, useRef } from 'react'
import { useWords } from '../../../../ui/words/use-words.ts'
import { useListKeys } from './use-list-keys.ts'
import { useSteady } from './use-steady.ts'

type Props<T> = {
	label: string
	/** What the rows answer: rows of another question are shown at once. */
	subject: string
	items: readonly T[]
	keyOf: (item: T) => string
	/** The whole row for those who hear the page; null where it is no row to be chosen, but a line between two. */
	nameOf: (item: T) => string | null
	row: (item: T) => ReactNode
	/** What an opened row shows beneath itself. */
	more?: (item: T) => ReactNode
	opened: string | null
	onOpen: (key: string) => void
	onPoint: (key: string | null) => void
	/** + and - on a row. */
	onMore?: (key: string, by: 1 | -1) => void
	chosen?: (item: T) => boolean
}

/** A live list with one stop of the Tab key: rows keep their places while somebody is about to press. */
export function RowList<T>(props: Props<T>) {
	const { label, subject, items, keyOf, nameOf, row, more, opened, onOpen, onPoint, onMore, chosen } = props
	const { t } = useWords()
	const list = useRef<HTMLUListElement>(null)
	const { shown, waiting, handlers, apply } = useSteady(items, keyOf, subject)
	const keys = shown.filter((item) => nameOf(item) !== null).map(keyOf)
	const { active, stand, press, standOnFirst } = useListKeys({ keys, list, onOpen, onMore, onActive: onPoint })
	return (
		<div className="ans-list" {...handlers}>
			{waiting > 0 && (
				<button type="button" className="ans-waiting" onClick={apply}>
					{t('answers.waiting', { n: waiting })}
				</button>
			)}
			<ul
				ref={list}
				// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows of a list that one walks through with the keys
				role="listbox"
				tabIndex={0}
				aria-label={label}
				aria-activedescendant={active && keys.includes(active) ? `row-${active}` : undefined}
				onKeyDown={press}
				onFocus={(event) =>
					event.target === event.currentTarget && event.target.matches(':focus-visible') && standOnFirst()
				}
				onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && stand(null)}
			>
				{shown.map((item) => (
					<Row
						key={keyOf(item)}
						{...{ id: keyOf(item), name: nameOf(item), onOpen, onPoint }}
						active={active === keyOf(item)}
						opened={opened === keyOf(item)}
						chosen={chosen?.(item) ?? false}
						more={opened === keyOf(item) && more ? more(item) : null}
					>
						{row(item)}
					</Row>
				))}
			</ul>
		</div>
	)
}

type RowProps = {
	id: string
	name: string | null
	active: boolean
	opened: boolean
	chosen: boolean
	more: ReactNode
	onOpen: (key: string) => void
	onPoint: (key: string | null) => void
	children: ReactNode
}
function Row({ id, name, active, opened, chosen, more, onOpen, onPoint, children }: RowProps) {
	if (name === null) return <li role="presentation">{children}</li>
	return (
		<>
			{/* biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys */}
			{/* biome-ignore lint/a11y/useFocusableInteractive: the list takes the focus */}
			<li
				id={`row-${id}`}
				data-row={id}
				// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above
				role="option"
				aria-selected={chosen || opened}
				aria-label={name}
				className={`ans-row${active ? ' active' : ''}${chosen ? ' chosen' : ''}${opened ? ' opened' : ''}`}
				onClick={() => onOpen(id)}
				onPointerEnter={() => onPoint(id)}
				onPointerLeave={() => onPoint(null)}
			>
				{children}
			</li>
			{more !== null && (
				<li role="presentation" className="ans-more">
					{more}
				</li>
			)}
		</>
	)
}

import './search.css'
import { type RefObject, useId } from 'react'
import type { LonLat } from '../../../../domain/geometry.ts'
import type { FoundPlace } from '../../../../domain/ground.ts'
import { FoundList } from './found-list.tsx'
import { SearchField } from './search-field.tsx'
import { useSearchBox } from './use-search-box.ts'

type Props = {
	input: RefObject<HTMLInputElement | null>
	/** Where the page looks: of equals, what lies nearer to it comes first. */
	near: () => LonLat | null
	today: string
	onOpen: (place: FoundPlace) => void
}

/** Search over everything that has a name or a position, wherever the page stands. */
export function SearchBox({ input, near, today, onOpen }: Props) {
	const list = useId()
	const { query, found, ask, open, setOpen, active, setActive, type, take, press } = useSearchBox({
		input,
		near,
		onOpen,
	})
	const chosen = 'items' in found && found.items[active] !== undefined
	const expanded = open && found.state !== 'idle'
	return (
		<search
			className="search-box"
			data-own-escape=""
			onBlur={(event) => {
				if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
			}}
		>
			<SearchField
				input={input}
				query={query}
				list={list}
				expanded={expanded}
				active={expanded && chosen ? `${list}-${active}` : undefined}
				onType={type}
				onFocus={() => setOpen(true)}
				onPress={press}
			/>
			{open && (
				<FoundList
					id={list}
					found={found}
					active={active}
					today={today}
					onActive={setActive}
					onTake={take}
					onRetry={() => ask(query)}
				/>
			)}
		</search>
	)
}

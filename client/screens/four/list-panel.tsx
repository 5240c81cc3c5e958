import './list-panel.css'
import { type Dispatch, type ReactNode, type RefObject, useDeferredValue, useMemo, useState } from 'react'
import type { AnyRecord, Id } from '../../../domain/record.ts'
import { MiniPicture } from '../../map/symbols/mini-picture.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { faceOf } from '../common/four-maps.tsx'
import type { Places } from '../common/use-places.ts'
import type { Desk, DeskStep } from './desk.ts'
import { ListRow } from './list-row.tsx'
import { ListTools } from './list-tools.tsx'
import { matching } from './matching.ts'

const ROW = 48
const idOf = (record: AnyRecord): Id => record.id

type Props = {
	desk: Desk
	points: readonly AnyRecord[]
	/** False until the records have come. */
	known: boolean
	places: Places
	today: string
	list: RefObject<HTMLDivElement | null>
	dispatch: Dispatch<DeskStep>
	onOpen: (id: Id) => void
	onTownship: (code: string | null) => void
	/** What stands beside the hint at the foot. */
	foot: ReactNode
}

/** The points of the leading map as a list: the same facts as on the map, for eyes and keys that prefer words. */
export function ListPanel({ desk, points, known, places, today, list, dispatch, onOpen, onTownship, foot }: Props) {
	const { t, pick, number } = useWords()
	const [query, setQuery] = useState('')
	const asked = useDeferredValue(query)
	const { lead, township } = desk
	const found = useMemo(
		() => matching(faceOf(lead), points, places, asked, township, pick),
		[lead, points, places, asked, township, pick],
	)
	const label = t('list.label', { map: t(`maps.${lead}`) })
	const narrowed = found.length !== points.length
	return (
		<section className="list-panel" aria-label={label}>
			<header>
				<MiniPicture layer={faceOf(lead).layer} size={16} />
				<h2>{t(`maps.${lead}`)}</h2>
				<span>
					{narrowed
						? t('list.found', { count: number(found.length), total: number(points.length) })
						: t('list.count', { count: number(points.length) })}
				</span>
			</header>
			<ListTools
				query={query}
				onQuery={setQuery}
				townships={places.townships}
				township={township}
				onTownship={onTownship}
			/>
			{found.length === 0 ? (
				<p className="empty">
					<b>{known ? t(points.length === 0 ? 'list.none' : 'list.empty', { query: asked }) : t('list.loading')}</b>
					{points.length > 0 && <span>{t('list.emptyHint')}</span>}
				</p>
			) : (
				<VirtualList
					listRef={list}
					items={found}
					rowHeight={ROW}
					label={label}
					keyOf={idOf}
					selected={desk.selected}
					active={desk.pointed}
					onActive={(id) => dispatch({ step: 'point', id })}
					onOpen={onOpen}
					row={(record) => (
						<ListRow record={record} face={faceOf(lead)} place={places.nameOf(record.region_code)} today={today} />
					)}
				/>
			)}
			<footer>
				<span>{t('list.restore')}</span>
				{foot}
			</footer>
		</section>
	)
}

import './board.css'
import './rows.css'
import { useMemo } from 'react'
import type { Of } from '../../../../domain/record.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useNow } from '../../common/use-now.ts'
import type { Rect } from '../layout/rect.ts'
import { useWall } from '../wall-state.ts'
import { BoardCalls } from './board-calls.tsx'
import { BoardTownships } from './board-townships.tsx'
import { calloutRows, calloutSum, townshipSums } from './callout-rows.ts'
import { pagesOf, type Stack, stacksOf } from './part-stacks.ts'
import { type PanelPart, PartsPanel } from './parts-panel.tsx'
import { WarningSection } from './warning-section.tsx'

type Props = { width: number; height: number }
const FRAME = 70
const COLUMN = 430
/** Lower than that the sections take turns, as often as the board comes back. */
const LOW = 400
const TURN_MS = 40_000

/** Mode warning: what was warned of, who has answered, and who has not. */
export function CalloutBoard({ width, height }: Props) {
	const { t } = useWords()
	const { now } = useWall()
	const warnings = useRecords('warning')
	const warning = warnings.find(({ id }) => id === now.warning)
	const parts = useParts(warning)
	const turn = Math.floor(useNow(1000) / TURN_MS)
	if (!warning) return <p className="ev-none">{t('events.warning.none')}</p>
	const count = width >= 2 * COLUMN ? 2 : 1
	const size = width / count
	const slots = Array.from({ length: count }, (_, i) => ({ x: i * size, y: 0, width: size, height }))
	const pages = height < LOW ? pagesOf(parts, slots) : [count > 1 ? sideBySide(parts, slots) : stacksOf(parts, slots)]
	return (
		<div className="ev-board" style={{ width, height }}>
			<PartsPanel stacks={pages[turn % pages.length]!} />
		</div>
	)
}

/** The calls are the longest list, and have a column of their own where there are two. */
const sideBySide = (parts: readonly PanelPart[], slots: readonly Rect[]): Stack<PanelPart>[] =>
	slots.map((slot, i) => ({ slot, parts: parts.filter(({ key }) => (key === 'calls') === (i === 1)) }))

function useParts(warning: Of<'warning'> | undefined): PanelPart[] {
	const { minute } = useWall()
	const callouts = useRecords('callout')
	const rows = useMemo(
		() =>
			calloutRows(
				callouts.filter(({ warning_id }) => warning && warning_id === warning.id),
				minute,
			),
		[callouts, warning, minute],
	)
	const townships = useMemo(() => townshipSums(rows), [rows])
	if (!warning) return []
	const sum = calloutSum(rows)
	return [
		{
			key: 'warning',
			need: { head: FRAME + 128, row: 0, wanted: 0, least: 0 },
			show: (box) => <WarningSection box={box} warning={warning} />,
		},
		{
			key: 'calls',
			need: { head: FRAME + 74, row: 58, wanted: rows.length, least: Math.max(4, Math.min(8, sum.late)) },
			show: (box, shown) => <BoardCalls box={box} rows={rows.slice(0, shown)} sum={sum} all={rows} />,
		},
		{
			key: 'townships',
			need: { head: FRAME, row: 32, wanted: townships.length, least: 4 },
			show: (box, shown) => <BoardTownships box={box} townships={townships} shown={shown} all={rows} />,
		},
	]
}

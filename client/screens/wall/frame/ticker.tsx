import './ticker.css'
import { useMemo } from 'react'
import { useRecords } from '../../../session/use-session.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { stampText } from '../../common/time-text.ts'
import { exercisesOf } from '../events/exercises-of.ts'
import { lengthOf } from '../layout/rect.ts'
import type { WallLayout } from '../layout/wall-layout.ts'
import { useWall } from '../wall-state.ts'
import { type LineWords, useLineWords } from './line-tag.tsx'
import { Notice } from './notice.tsx'
import { type TickerLine, tickerLines } from './ticker-lines.ts'
import { tickerPageAt, tickerPages } from './ticker-pages.ts'
import { useEverySecond } from './use-every-second.ts'

/** Units: the word before the lines, the count of pages, the notice behind them. */
const LABEL = 112
const COUNT = 130
const NOTICE = { 'zh-CN': 360, 'zh-TW': 360, en: 570 } as const

type Props = { layout: WallLayout; ringing: readonly number[] }

/** Orders, notices, warnings and lesser alarms, the newest first: still where they fit, else page after page; nothing crawls. */
export function Ticker({ layout, ringing }: Props) {
	const broken = useLineWords()
	const { boxes, page, count, held } = useTickerPage(layout, ringing)
	const columns = layout.panels.map((panel) => `${lengthOf(panel)}px`).join(' ')
	const down = broken && broken.tone !== 'plain' ? broken : null
	return (
		<footer
			className={down ? `ticker ${down.tone}` : 'ticker'}
			style={{ height: layout.ticker, gridTemplateColumns: columns }}
		>
			{layout.panels.map(({ from }, i) => (
				<div key={from} className="ticker-panel">
					{down ? (
						<Broken words={down} />
					) : (
						<Lines first={i === 0} lines={page[i] ?? []} empty={count === 0 && i === 0} />
					)}
					{i === boxes - 1 && (
						<>
							{!down && count > 1 && <Count {...{ index: held.index, count, still: held.still }} />}
							{!layout.compact && <Notice />}
						</>
					)}
				</div>
			))}
		</footer>
	)
}

type Said = TickerLine & { stamp: string }
function useTickerPage({ panels, compact }: WallLayout, ringing: readonly number[]) {
	const { minute, today } = useWall()
	const { language } = useWords()
	const journal = useRecords('journal')
	const warnings = useRecords('warning')
	const alarms = useRecords('alarm')
	const incidents = useRecords('incident')
	const pages = useMemo(() => {
		const told = { journal, warnings, alarms, exercises: exercisesOf(incidents) }
		const lines = tickerLines(told, minute).map((line): Said => ({ ...line, stamp: stampText(line.at, today) }))
		const boxes = panels.map((panel, i) => {
			const used = 40 + (i === 0 ? LABEL : 0) + (i === panels.length - 1 ? COUNT + (compact ? 0 : NOTICE[language]) : 0)
			return Math.max(1, lengthOf(panel) - used)
		})
		return tickerPages(lines, boxes)
	}, [journal, warnings, alarms, incidents, panels, compact, language, minute, today])
	const index = useEverySecond((now) => tickerPageAt(pages.length, now, ringing))
	return {
		boxes: panels.length,
		page: pages[index] ?? [],
		count: pages.length,
		held: { index, still: ringing.length > 0 },
	}
}

function Lines({ first, lines, empty }: { first: boolean; lines: readonly Said[]; empty: boolean }) {
	const { t } = useWords()
	const { now, points } = useWall()
	return (
		<>
			{first && (
				<b className="ticker-label">
					<Icon name="news" size={22} />
					{t(now.mode === 'incident' ? 'wall.orders' : 'wall.ticker')}
				</b>
			)}
			<div className="ticker-lines">
				{empty && points.known && <span className="ticker-none">{t('wall.quiet')}</span>}
				{lines.map(({ id, stamp, words, exercise }) => (
					<span key={`${id} ${words}`}>
						{stamp && <time>{stamp}</time>}
						{exercise && <em>{t('wall.mode.exercise')}</em>}
						{words}
					</span>
				))}
			</div>
		</>
	)
}

function Count({ index, count, still }: { index: number; count: number; still: boolean }) {
	const { t } = useWords()
	return (
		<span className="ticker-count">
			{still ? t('wall.tickerHeld') : t('wall.tickerPage', { page: index + 1, count })}
		</span>
	)
}

function Broken({ words: { tag, more } }: { words: LineWords }) {
	return (
		<b className="ticker-broken">
			<Icon name="off" size={24} />
			{tag}
			{more && ` · ${more}`}
		</b>
	)
}

import './title-bar.css'
import { useWords } from '../../../ui/words/use-words.ts'
import { spanOf } from '../layout/rect.ts'
import type { WallLayout } from '../layout/wall-layout.ts'
import { isPart } from '../sections/is-part.ts'
import { useWall } from '../wall-state.ts'
import { TitleDuty } from './title-duty.tsx'
import { type TitlePart, titlePanels } from './title-panels.ts'
import { TitleWeather } from './title-weather.tsx'

/** A longer title is not taken in at one look: fourteen Chinese characters, or twice as many letters. */
const LONGEST = 28
const lengthOf = (title: string): number =>
	[...title].reduce((sum, character) => sum + (character < '\u2e80' ? 1 : 2), 0)

/** What an arriving leader asks first: what weather, who is on duty, what time, and whether the picture is true. */
export function TitleBar({ layout }: { layout: WallLayout }) {
	const panels = titlePanels(layout.panels, spanOf(layout.map))
	const shape = layout.compact ? ' compact' : layout.title < 88 ? ' low' : ''
	return (
		<header
			className={`title-bar${shape}`}
			style={{ height: layout.title, gridTemplateColumns: panels.map(({ width }) => `${width}px`).join(' ') }}
		>
			{panels.map(({ width, parts }, i) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: panels have no other name than their place
				<div key={i} className={`title-panel ${parts.join('-')}`}>
					{parts.map((part) => (
						<Part key={part} part={part} width={parts.length === 3 ? width / 3 : width} compact={layout.compact} />
					))}
				</div>
			))}
		</header>
	)
}

function Part({ part, width, compact }: { part: TitlePart; width: number; compact: boolean }) {
	switch (part) {
		case 'weather':
			return <TitleWeather width={width} compact={compact} />
		case 'title':
			return <Title />
		case 'duty':
			return <TitleDuty compact={compact} />
		default:
			throw new Error(`no such part: ${JSON.stringify(part satisfies never)}`)
	}
}

function Title() {
	const { t } = useWords()
	const { places, now, page, wall } = useWall()
	const place = wall && isPart(wall) ? places.nameOf(wall.region_code) : places.district
	const whole = place ? t('wall.title', { district: place }) : ''
	const short = whole === '' || lengthOf(whole) > LONGEST
	const mode = now.mode === 'normal' && page === 'four' ? 'four' : now.mode
	return (
		<h1>
			{short ? t('wall.titleAlone') : whole}
			<span className={now.mode === 'normal' ? 'wall-tag' : 'wall-tag solid'}>{t(`wall.mode.${mode}`)}</span>
			{now.over && <span className="wall-tag">{t('wall.over')}</span>}
		</h1>
	)
}

import { CalloutBoard } from '../events/callout-board.tsx'
import { FocusCard } from '../events/focus-card.tsx'
import { useFocus } from '../events/use-focus.ts'
import type { Rect } from '../layout/rect.ts'
import type { Column } from '../layout/spread-sections.ts'
import type { Stop } from '../layout/stops.ts'
import type { WallLayout } from '../layout/wall-layout.ts'
import { ChartsPage } from '../sections/charts-page.tsx'
import { useWall } from '../wall-state.ts'
import { FourScene } from './four-scene.tsx'
import { MapPane } from './map-pane.tsx'
import { NoMaps } from './no-maps.tsx'
import { SectionColumn } from './section-column.tsx'
import { useEverySecond } from './use-every-second.ts'
import { useFourLayout } from './use-four-layout.ts'
import { zoneStyle } from './zone-style.ts'

type Props = { layout: WallLayout; stop: Stop }

const BOARD_MS = 20_000

/** The map between its columns, the four maps, the charts; in mode warning the board beside it. */
export function NormalBody({ layout, stop }: Props) {
	const { now, page } = useWall()
	const four = useFourLayout(layout)
	const warned = now.mode === 'warning' || now.warning !== null
	const turned = useEverySecond((ms) => Math.floor(ms / BOARD_MS) % 2 === 1)
	// Where only one thing fits the board takes turns with the map.
	const focused = useFocus() !== null && page !== 'four' && stop.map !== null && !layout.compact
	const board = warned ? (layout.compact ? (turned ? layout.body : null) : layout.board) : focused ? layout.board : null
	const area = page === 'four' ? four.area : null
	const columns = [...layout.columns, ...stop.columns].filter(
		(column) => !(board && covers(board, column)) && !(area && covers(area, column)),
	)
	return (
		<>
			{page === 'four' ? <FourScene layout={four} /> : <MapZone layout={layout} stop={stop} />}
			{columns.map((column) => (
				<SectionColumn key={`${column.x} ${column.y}`} column={column} map={layout.map} />
			))}
			{stop.charts && page !== 'four' && (
				<div className="wall-zone wall-column over" style={zoneStyle(stop.charts)}>
					<ChartsPage width={stop.charts.width} height={stop.charts.height} />
				</div>
			)}
			{board && (
				<div className={`wall-zone wall-column over ${layout.compact ? '' : 'right'}`} style={zoneStyle(board)}>
					{warned ? (
						<CalloutBoard width={board.width} height={board.height} />
					) : (
						<FocusCard width={board.width} height={board.height} />
					)}
				</div>
			)}
		</>
	)
}

const covers = (area: Rect, { x, width }: Column): boolean => x < area.x + area.width - 1 && x + width > area.x + 1

/** The map stays built while something else stands in its place for a page. */
function MapZone({ layout, stop }: Props) {
	const { gl } = useWall()
	const place = stop.map ?? layout.map
	return (
		<div className="wall-zone" style={{ ...zoneStyle(place), visibility: stop.map ? 'visible' : 'hidden' }}>
			{gl ? (
				<MapPane {...place} notice={layout.compact} />
			) : (
				stop.map && <NoMaps width={place.width} height={place.height} />
			)}
		</div>
	)
}

import { useMemo } from 'react'
import { AlarmBanner } from '../events/alarm-banner.tsx'
import { ExerciseFrame } from '../events/exercise-frame.tsx'
import type { Stop } from '../layout/stops.ts'
import type { WallLayout } from '../layout/wall-layout.ts'
import { useWall } from '../wall-state.ts'
import { IncidentBody } from './incident-body.tsx'
import { NormalBody } from './normal-body.tsx'
import { Ticker } from './ticker.tsx'
import { TitleBar } from './title-bar.tsx'
import { useFourLayout } from './use-four-layout.ts'
import { zoneStyle } from './zone-style.ts'

type Props = { layout: WallLayout; stop: Stop; ringing: readonly number[] }

/** Title bar, body, ticker; alarms lie over all of them. */
export function WallFrame({ layout, stop, ringing }: Props) {
	const { now, page } = useWall()
	const four = useFourLayout(layout)
	// Of four maps the first makes room for alarms: its facts beside it stay to be read.
	const map = page === 'four' && !layout.compact ? four.quads[0]!.map : layout.map
	const title = useMemo(() => ({ x: 0, y: 0, width: layout.body.width, height: layout.title }), [layout])
	return (
		<>
			<TitleBar layout={layout} />
			<div className="wall-zone" style={{ ...zoneStyle(title), pointerEvents: 'none' }}>
				<ExerciseFrame />
			</div>
			{now.incident !== null ? <IncidentBody layout={layout} /> : <NormalBody layout={layout} stop={stop} />}
			<Ticker layout={layout} ringing={ringing} />
			<AlarmBanner layout={layout} map={map} />
		</>
	)
}

import { useEffect } from 'react'
import { isUnacknowledged } from '../../../domain/kinds/alarm.ts'
import type { Of } from '../../../domain/record.ts'
import { useLine, useRecords } from '../../session/use-session.ts'
import { useReloadForNewBuild } from '../common/use-new-build.ts'
import { Wall } from './frame/wall.tsx'
import { WallBoundary } from './frame/wall-boundary.tsx'
import { PairingPage } from './pairing/pairing-page.tsx'

/** The big screen: what a commander sees from afar, or the code by which a desk lets it in. */
export default function WallScreen() {
	const line = useLine()
	// Not while an alarm rings that nobody has seen.
	useReloadForNewBuild(useRecords('alarm').some(rings))
	useEffect(() => {
		// A wall is never light, whatever somebody chose in this browser.
		document.documentElement.dataset.theme = 'dark'
	}, [])
	if (line.line === 'failed' && line.reason === 'signed-out') return <PairingPage />
	return (
		<WallBoundary>
			<Wall />
		</WallBoundary>
	)
}

const rings = (alarm: Of<'alarm'>): boolean => alarm.class === 'P1' && isUnacknowledged(alarm)

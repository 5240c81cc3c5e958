import { MapNotice } from '../../common/map-notice.tsx'
import { useMadeUp } from '../../common/use-made-up.ts'
import { useWall } from '../wall-state.ts'

/** The line that no map may be without. */
export function Notice() {
	const { points, ground } = useWall()
	const demo = useMadeUp(points)
	return <MapNotice demo={demo} laid={ground.laid} />
}

import { useCallback, useMemo, useState } from 'react'
import type { FoundPlace } from '../../../../domain/ground.ts'
import type { Camera } from '../../common/map/camera.ts'
import { zoomOf } from '../../common/search/zoom-of.ts'

/** A found place that has no mark of its own, marked until something else is looked at. */
export type Pin = { place: FoundPlace | null; drop: (place: FoundPlace) => void; clear: () => void }

export function usePin(camera: Camera): Pin {
	const [place, setPlace] = useState<FoundPlace | null>(null)
	const drop = useCallback(
		(found: FoundPlace) => {
			setPlace(found)
			camera.visit(found.at, zoomOf(found.type))
		},
		[camera],
	)
	const clear = useCallback(() => setPlace(null), [])
	return useMemo(() => ({ place, drop, clear }), [place, drop, clear])
}

import { useCallback, useMemo, useState } from 'react'
import type { FoundPlace } from '../../../../domain/ground.ts'
import type { Camera } from '../camera.ts'

/** A found place that has no mark of its own, marked until something else is looked at. */
export type Pin = { place: FoundPlace | null; drop: (place: FoundPlace) => void; clear: () => void }

/** As near as the thing is small. */
const ZOOMS: Readonly<Record<string, number>> = {
	county: 10,
	city: 11.5,
	township: 12,
	town: 13,
	suburb: 13.5,
	village: 14,
}
const NEAREST = 15

export function usePin(camera: Camera): Pin {
	const [place, setPlace] = useState<FoundPlace | null>(null)
	const drop = useCallback(
		(found: FoundPlace) => {
			setPlace(found)
			camera.visit(found.at, ZOOMS[found.type] ?? NEAREST)
		},
		[camera],
	)
	const clear = useCallback(() => setPlace(null), [])
	return useMemo(() => ({ place, drop, clear }), [place, drop, clear])
}

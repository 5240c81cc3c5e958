import { useMemo } from 'react'
import { panelsOf } from '../layout/rect.ts'
import type { WallLayout } from '../layout/wall-layout.ts'
import { useWall } from '../wall-state.ts'
import { type FourLayout, fourLayout } from './four-layout.ts'

/** Where the four maps stand on this wall. */
export function useFourLayout({ body, panels }: WallLayout): FourLayout {
	const { profile, unit, size } = useWall()
	return useMemo(() => {
		const seams = profile.seams_y.map((seam) => seam / unit)
		return fourLayout(body, { xs: panels, ys: panelsOf(size.height, seams) })
	}, [body, panels, profile, unit, size])
}

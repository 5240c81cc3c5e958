import { useMemo } from 'react'
import { type DisplayProfile, profileOf, unitOf } from '../../../../domain/display-profile.ts'
import type { Of } from '../../../../domain/record.ts'
import { keptProfile } from '../pairing/kept-profile.ts'
import { useWindowSize } from '../pairing/use-window-size.ts'

/** The profile of a wall, else that of this machine, on the canvas that it has now, the pixels to one unit, and the canvas in units. */
export function useProfile(wall: Of<'wall'> | null) {
	const canvas = useWindowSize()
	return useMemo(() => {
		const profile = onCanvas(profileOf(wall, keptProfile(canvas)), canvas)
		const unit = unitOf(profile)
		return { profile, unit, size: { width: canvas.width / unit, height: canvas.height / unit } }
	}, [wall, canvas])
}

/** The same screen where the video card sends another number of pixels than the profile was told. */
function onCanvas(profile: DisplayProfile, { width, height }: { width: number; height: number }): DisplayProfile {
	const { canvas_w, canvas_h, seams_x, seams_y } = profile
	return {
		...profile,
		canvas_w: width,
		canvas_h: height,
		seams_x: seams_x.map((seam) => (seam * width) / canvas_w),
		seams_y: seams_y.map((seam) => (seam * height) / canvas_h),
	}
}

import type { Size } from './use-window-size.ts'
import { widestPanel } from './widest-panel.ts'

/** Where a page designed at 1920 by 1080 stands on a canvas, in pixels, and how much it is enlarged: never made smaller. */
export type Fit = { left: number; width: number; height: number; scale: number }

const DESIGN: Size = { width: 1920, height: 1080 }
/** A wider page would tear its columns apart. */
const WIDEST = 2400
/** A narrower panel cannot hold the page, which then crosses the seams. */
const NARROWEST = 1280

/** In the widest panel, so that nothing lies across a seam. */
export function fitPage({ width, height }: Size, seams: readonly number[]): Fit {
	const widest = widestPanel(width, seams)
	const panel = widest.width < NARROWEST ? { left: 0, width } : widest
	const scale = Math.max(1, Math.min(panel.width / DESIGN.width, height / DESIGN.height))
	const wide = Math.min(panel.width / scale, WIDEST)
	return { left: panel.left + (panel.width - wide * scale) / 2, width: wide, height: height / scale, scale }
}

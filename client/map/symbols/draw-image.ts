import { aggregateReach, drawAggregate, drawSideCounts } from './aggregate.ts'
import type { Drawing, Ink } from './drawing.ts'
import type { ImageSpec } from './image-id.ts'
import { drawMark, markReach } from './mark.ts'
import { fontsFor, paint } from './painter.ts'

/** A drawing with its frame in pixels; the origin of the drawing stands at `origin`. */
export type Frame = { drawing: Drawing; scale: number; width: number; height: number; origin: [x: number, y: number] }

function frameOf(spec: ImageSpec): Frame {
	switch (spec.image) {
		case 'mark': {
			const scale = spec.size / 32
			const reach = markReach(spec.mark, spec.size)
			const [width, height] = [Math.ceil(reach.x * scale) * 2, Math.ceil(reach.y * scale) * 2]
			return { drawing: drawMark(spec.mark, spec.size), scale, width, height, origin: [width / 2, height / 2] }
		}
		case 'township': {
			const { left, right, top, bottom } = aggregateReach(spec.aggregate)
			const [width, height] = [Math.ceil(left + right), Math.ceil(top + bottom)]
			return { drawing: drawAggregate(spec.aggregate), scale: 1, width, height, origin: [left, top] }
		}
		case 'counts': {
			const height = Math.ceil(spec.font * 1.2 * spec.counts.length + 4)
			const digits = Math.max(...spec.counts.map(([, n]) => String(n).length))
			const width = Math.ceil(spec.font * (1.1 + digits * 0.62) + 3)
			return { drawing: drawSideCounts(spec.counts, spec.font), scale: 1, width, height, origin: [1.5, height / 2] }
		}
		default:
			throw new Error(`not an image: ${JSON.stringify(spec satisfies never)}`)
	}
}

/** Draws at `ratio` device pixels to one of the page. */
export const drawImage = (spec: ImageSpec, ratio: number, colour: (ink: Ink) => string): Promise<ImageData> =>
	drawFrame(frameOf(spec), ratio, colour)

export async function drawFrame(frame: Frame, ratio: number, colour: (ink: Ink) => string): Promise<ImageData> {
	const { drawing, scale, width, height, origin } = frame
	await fontsFor(drawing)
	const canvas = document.createElement('canvas')
	canvas.width = Math.ceil(width * ratio)
	canvas.height = Math.ceil(height * ratio)
	const pen = canvas.getContext('2d')
	if (!pen) throw new Error('this browser draws no canvas')
	pen.scale(ratio, ratio)
	pen.translate(...origin)
	pen.scale(scale, scale)
	paint(pen, drawing, colour)
	return pen.getImageData(0, 0, canvas.width, canvas.height)
}

import type { Palette } from '../palette.ts'

/** Side of a piece of a seam's strip, in pixels: the strip reaches half of it to either side of the seam. */
export const SEAM_PIECE = 32
const DOT = 18
const HATCH = 12

const DOT_INKS: Readonly<Record<string, string>> = { plain: 'text-1', bad: 'danger-text', quality: 'quality' }

function dot(pen: CanvasRenderingContext2D, colour: Palette, tone: string): void {
	const ring = (radius: number, width: number, ink: string) => {
		pen.beginPath()
		pen.arc(DOT / 2, DOT / 2, radius, 0, 2 * Math.PI)
		pen.lineWidth = width
		pen.strokeStyle = colour(ink)
		pen.stroke()
	}
	ring(6, 6, 'mark-halo')
	pen.fillStyle = colour('bg-1')
	pen.fill()
	ring(6, 2.6, DOT_INKS[tone] ?? 'text-1')
}

/** Two sets of strokes that run on from one piece of the pattern into the next. */
function hatch(pen: CanvasRenderingContext2D, colour: Palette): void {
	pen.beginPath()
	for (const shift of [-HATCH, 0, HATCH]) {
		pen.moveTo(shift, HATCH)
		pen.lineTo(shift + HATCH, 0)
		pen.moveTo(shift, 0)
		pen.lineTo(shift + HATCH, HATCH)
	}
	pen.globalAlpha = 0.55
	pen.lineWidth = 1.3
	pen.strokeStyle = colour('danger-text')
	pen.stroke()
}

/** A picture that only walls use, at `ratio` device pixels to one; null for any other id. */
export function drawWallImage(id: string, ratio: number, colour: Palette): ImageData | null {
	const [name, tone = ''] = id.split('|')
	const side = { dot: DOT, hatch: HATCH, seam: SEAM_PIECE }[name ?? '']
	if (side === undefined) return null
	const canvas = document.createElement('canvas')
	canvas.width = canvas.height = side * ratio
	const pen = canvas.getContext('2d')
	if (!pen) throw new Error('this browser draws no canvas')
	pen.scale(ratio, ratio)
	if (name === 'dot') dot(pen, colour, tone)
	if (name === 'hatch') hatch(pen, colour)
	return pen.getImageData(0, 0, canvas.width, canvas.height)
}

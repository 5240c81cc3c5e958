import { type Drawing, type Ink, isText, type PathItem, type TextItem } from './drawing.ts'

const FAMILY = '"Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'
const fontOf = ({ weight = 400, size }: TextItem) => `${weight} ${size}px ${FAMILY}`

function paintPath(pen: CanvasRenderingContext2D, item: PathItem, colour: (ink: Ink) => string): void {
	const path = new Path2D(item.path)
	const fill = () => {
		if (!item.fill) return
		pen.fillStyle = colour(item.fill)
		pen.fill(path, 'evenodd')
	}
	if (!item.halo) fill()
	if (item.stroke) {
		pen.setLineDash(item.dash ? [...item.dash] : [])
		pen.strokeStyle = colour(item.stroke)
		pen.lineWidth = item.width ?? 1
		pen.stroke(path)
	}
	if (item.halo) fill()
}

function paintText(pen: CanvasRenderingContext2D, item: TextItem, colour: (ink: Ink) => string): void {
	pen.font = fontOf(item)
	pen.textAlign = item.align ?? 'center'
	// Middle of the ink, not of the line: hanzi and figures both sit right inside their silhouettes.
	const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = pen.measureText(
		/\d/.test(item.text) ? '0' : '国',
	)
	const y = (up - down) / 2
	if (item.halo) {
		pen.setLineDash([])
		pen.strokeStyle = colour('map-halo')
		pen.lineWidth = 3
		pen.strokeText(item.text, 0, y)
	}
	pen.fillStyle = colour(item.fill)
	pen.fillText(item.text, 0, y)
}

/** Paints in the units of the drawing; the caller has set scale and origin. */
export function paint(pen: CanvasRenderingContext2D, drawing: Drawing, colour: (ink: Ink) => string): void {
	pen.lineJoin = 'round'
	pen.textBaseline = 'alphabetic'
	for (const item of drawing) {
		pen.save()
		pen.globalAlpha = item.opacity ?? 1
		if (item.at) pen.translate(item.at[0], item.at[1])
		if (item.turn) pen.rotate((item.turn * Math.PI) / 180)
		if (isText(item)) paintText(pen, item, colour)
		else paintPath(pen, item, colour)
		pen.restore()
	}
}

/** The page's own font has to be there before a canvas can use it. */
export async function fontsFor(drawing: Drawing): Promise<void> {
	const texts = drawing.filter(isText).filter(({ text }) => text !== '')
	await Promise.all(texts.map((item) => document.fonts.load(fontOf(item), item.text))).catch(() => undefined)
}

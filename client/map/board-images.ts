import type { Feature } from 'geojson'
import type { Map as GlMap } from 'maplibre-gl'
import { dispatchPicture } from './dispatch/dispatch-pictures.ts'
import { drawPoi } from './ground/poi-images.ts'
import type { Palette } from './palette.ts'
import { drawFrame, drawImage } from './symbols/draw-image.ts'
import { parseImageId } from './symbols/image-id.ts'
import { drawWallImage } from './wall/wall-images.ts'

/** Drawn at twice the map's resolution at least: the GPU samples icons between pixels. */
const ratioOf = (map: GlMap) => Math.max(2, Math.min(3, map.getPixelRatio()))

function drawShield(colour: Palette, k: number): ImageData {
	const [w, h] = [28, 18]
	const canvas = document.createElement('canvas')
	canvas.width = w * k
	canvas.height = h * k
	const pen = canvas.getContext('2d')
	if (!pen) throw new Error('this browser draws no canvas')
	pen.scale(k, k)
	pen.beginPath()
	pen.roundRect?.(0.75, 0.75, w - 1.5, h - 1.5, 3)
	if (!pen.roundRect) pen.rect(0.75, 0.75, w - 1.5, h - 1.5)
	pen.fillStyle = colour('map-shield')
	pen.strokeStyle = colour('map-road-nat')
	pen.fill()
	pen.stroke()
	return pen.getImageData(0, 0, canvas.width, canvas.height)
}

const FIGURE = /^(?:township|counts)\|/
/** Every count makes another picture of a figure; those that no figure shows any more are let go. */
export function dropPictures(map: GlMap, figures: readonly Feature[]): void {
	const shown = new Set(figures.flatMap(({ properties }) => [properties?.icon, properties?.counts]))
	for (const id of map.listImages()) if (FIGURE.test(id) && !shown.has(id)) map.removeImage(id)
}

/** Draws each image when the style first asks for it; `colour` is read anew after a change of theme. */
export function supplyImages(map: GlMap, colour: () => Palette): void {
	const ratio = () => ratioOf(map)
	const drawing = new Map<string, Promise<void>>()
	const draw = async (id: string): Promise<void> => {
		const k = ratio()
		const spec = parseImageId(id)
		const frame = spec ? null : dispatchPicture(id)
		if (!spec && !frame) return
		const palette = colour()
		const image = await (spec ? drawImage(spec, k, palette) : drawFrame(frame!, k, palette))
		// The theme may have changed meanwhile; the new style asks again.
		if (palette === colour() && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: k })
	}
	map.setMissingStyleImageResolver((id) => {
		if (id === 'shield') {
			const k = ratio()
			const [stretchX, stretchY, content] = [[[6 * k, 22 * k]], [[6 * k, 12 * k]], [4 * k, 3 * k, 24 * k, 15 * k]]
			map.addImage(id, drawShield(colour(), k), { pixelRatio: k, stretchX, stretchY, content } as Parameters<
				GlMap['addImage']
			>[2])
			return
		}
		const simple = drawPoi(id, ratio(), colour()) ?? drawWallImage(id, ratio(), colour())
		if (simple) {
			map.addImage(id, simple, { pixelRatio: ratio() })
			return
		}
		const begun = drawing.get(id) ?? draw(id).finally(() => drawing.delete(id))
		drawing.set(id, begun)
		return begun
	})
}

import type { Palette } from '../palette.ts'

/** Small pictures on a 16-pixel grid, drawn for this product: white on a disc. */
const PATHS: Readonly<Record<string, string>> = {
	hospital: 'M8 4V12M4 8H12',
	clinic: 'M8 5V11M5 8H11',
	pharmacy: 'M8 5.500V10.500M5.500 8H10.500',
	fire_station:
		'M8 4C9 6 11 6.800 11 9.200A3 3 0 0 1 5 9.200C5 8 5.800 7.400 6.200 6.400 7 7 7.300 7.300 7.400 8 8 6.800 8.200 5.400 8 4Z',
	police: 'M8 4L11.200 5.200V8C11.200 10 9.900 11.400 8 12.200 6.100 11.400 4.800 10 4.800 8V5.200Z',
	townhall: 'M4.500 11.500H11.500M5.500 11V7M8 11V7M10.500 11V7M4.200 6.500L8 4.300 11.800 6.500Z',
	school: 'M3.800 6.800L8 5 12.200 6.800 8 8.600ZM5.600 7.700V10.300C7 11.300 9 11.300 10.400 10.300V7.700',
	fuel: 'M5.500 11.500V4.800H9V11.500M4.800 11.500H9.700M5.500 7.500H9M9 8.200H10V10.400H11.200V6.600L10.200 5.600',
	station: 'M5.500 4.800H10.500V9.800H5.500ZM5.500 7.300H10.500M6.500 9.800L5.200 11.600M9.500 9.800L10.800 11.600',
	shelter: 'M4.600 11.400V7.400L8 4.500 11.400 7.400V11.400Z',
	hydrant:
		'M6.200 11.600V6.500A1.800 1.800 0 0 1 9.800 6.500V11.600M5.200 11.600H10.800M4.800 8.400H6.200M9.800 8.400H11.200M8 4.700V4',
	helipad: 'M6 4.800V11.200M10 4.800V11.200M6 8H10',
	substation: 'M8.800 4L5.600 8.600H8L7.200 12 10.400 7.400H8Z',
	worship: 'M4.400 11.600H11.600M5.600 11.600V8.200M10.400 11.600V8.200M3.900 8.200H12.100L8 4.600Z',
}
export const POI_CLASSES: readonly string[] = Object.keys(PATHS)

const PEAK = 'M3.500 11.500L8 4.500 12.500 11.500Z'
const SIDE = 16

/** The picture of a point of interest or of a peak at `ratio` device pixels to one; null for any other id. */
export function drawPoi(id: string, ratio: number, colour: Palette): ImageData | null {
	const path = PATHS[id.replace(/^poi-/, '')]
	if (!path && id !== 'peak') return null
	const canvas = document.createElement('canvas')
	canvas.width = canvas.height = SIDE * ratio
	const pen = canvas.getContext('2d')
	if (!pen) throw new Error('this browser draws no canvas')
	pen.scale(ratio, ratio)
	pen.lineJoin = pen.lineCap = 'round'
	if (path) {
		pen.beginPath()
		pen.arc(8, 8, 7.4, 0, 2 * Math.PI)
		pen.fillStyle = colour('map-poi')
		pen.strokeStyle = colour('map-halo')
		pen.fill()
		pen.stroke()
	}
	pen.strokeStyle = colour(path ? 'map-halo' : 'map-halo')
	pen.lineWidth = path ? 1.4 : 2
	const shape = new Path2D(path ?? PEAK)
	pen.stroke(shape)
	if (!path) {
		pen.fillStyle = colour('map-label-2')
		pen.fill(shape)
	}
	return pen.getImageData(0, 0, canvas.width, canvas.height)
}

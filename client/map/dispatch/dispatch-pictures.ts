import type { Frame } from '../symbols/draw-image.ts'
import type { Drawing } from '../symbols/drawing.ts'
import { character, outline } from '../symbols/mark-parts.ts'
import { silhouettes } from '../symbols/silhouettes.ts'

const frame = (drawing: Drawing, reach: number): Frame => ({
	drawing,
	scale: 1,
	width: 2 * reach,
	height: 2 * reach,
	origin: [reach, reach],
})

const NEAR_R = 8.5
/** Where a camera looks: a wedge out of its body, so many pixels long. */
const WEDGE = 'M-5.500-9.500L0-18 5.500-9.500Z'
const EDGES: Readonly<Record<string, string>> = { bad: 'danger-text', quality: 'quality' }

/** A small disc with one character; a camera is a hexagon that looks somewhere. */
function nearPicture(glyph: string, tone: string, facing: string): Frame {
	const edge = EDGES[tone] ?? 'layer-sensor-edge'
	const camera = facing !== ''
	const path = camera ? silhouettes.sensor(NEAR_R + 1) : silhouettes.force(NEAR_R)
	const turned = camera && facing !== 'still'
	const wedge: Drawing = turned
		? [{ path: WEDGE, fill: edge, stroke: 'mark-halo', width: 1.6, halo: true, turn: Number(facing) }]
		: []
	const body: Drawing = [
		{ path, fill: 'mark-halo', stroke: 'mark-halo', width: 4 },
		{ path, fill: 'mark-halo', stroke: edge, width: 1.6 },
		character(glyph, 11, tone === 'bad' ? 'danger-text' : 'text-1'),
	]
	return frame([...wedge, ...body], turned ? 19 : 12)
}

const SIGN_R = 10
/** A closed road has a cross in a square, a slow one a triangle; what is only thought of has a broken edge. */
function signPicture(mode: string, trial: boolean): Frame {
	const dash = trial ? { dash: [3, 2] as const } : {}
	if (mode === 'slow') {
		const path = 'M0-10L11 9H-11Z'
		return frame(
			[
				{ path, fill: 'mark-halo', stroke: 'mark-halo', width: 4.5 },
				{ path, fill: 'mark-halo', stroke: 'quality', width: 2, ...dash },
				{ text: '!', size: 13, fill: 'quality', weight: 700, at: [0, 3] },
			],
			14,
		)
	}
	const path = silhouettes.supply(SIGN_R)
	return frame(
		[
			{ path, fill: 'mark-halo', stroke: 'mark-halo', width: 4.5 },
			{ path, fill: 'mark-halo', stroke: 'danger-text', width: 2, ...dash },
			outline('M-5-5L5 5M5-5L-5 5', 'danger-text', 2.2),
		],
		13,
	)
}

const HATCH = 8
/** Two sets of strokes that run on from one piece of the pattern into the next. */
const hatchPicture = (): Frame => ({
	drawing: [{ ...outline('M-1 1L1-1M-1 9L9-1M7 9L9 7M-1 7L1 9M-1-1L9 9M7-1L9 1', 'danger-text', 1), opacity: 0.42 }],
	...{ scale: 1, width: HATCH, height: HATCH, origin: [0, 0] },
})

/** The crosshair that keys move. */
const crossPicture = (): Frame =>
	frame(
		[
			outline('M-15 0H-4M4 0H15M0-15V-4M0 4V15', 'mark-halo', 5),
			outline('M-15 0H-4M4 0H15M0-15V-4M0 4V15', 'focus', 2),
		],
		18,
	)

/** A picture that only the dispatch desk uses; null for any other id. */
export function dispatchPicture(id: string): Frame | null {
	const [name, first = '', second = '', third = ''] = id.split('|')
	switch (name) {
		case 'near':
			return nearPicture(first, second, third)
		case 'sign':
			return signPicture(first, second === 'trial')
		case 'fine-hatch':
			return hatchPicture()
		case 'cross':
			return crossPicture()
		default:
			return null
	}
}

const EVERY_MS = 300_000
/** A small circle round the middle, in canvas pixels: no pixel of a screen shows the same edge for ever. */
const CIRCLE = [
	[0, 0],
	[2, 0],
	[2, 2],
	[0, 2],
	[-2, 2],
	[-2, 0],
	[-2, -2],
	[0, -2],
	[2, -2],
] as const

/** How far the picture is moved at that time: never more than two pixels from one place to the next, nor from the middle. */
export const pixelShift = (nowMs: number): readonly [x: number, y: number] =>
	CIRCLE[Math.floor(nowMs / EVERY_MS) % CIRCLE.length] ?? [0, 0]

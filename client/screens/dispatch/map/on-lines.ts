import { distanceM, type LonLat } from '../../../../domain/geometry.ts'

/** The place on a straight piece that is nearest; the piece is short enough to be flat. */
function onPiece([ax, ay]: LonLat, [bx, by]: LonLat, [x, y]: LonLat): LonLat {
	const shrink = Math.cos((y * Math.PI) / 180)
	const [dx, dy] = [(bx - ax) * shrink, by - ay]
	const length = dx * dx + dy * dy
	const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * shrink * dx + (y - ay) * dy) / length))
	return [ax + (bx - ax) * share, ay + (by - ay) * share]
}

/** The place on some lines that is nearest to another; that itself where there are none. */
export function onLines(lines: readonly (readonly LonLat[])[], at: LonLat): LonLat {
	let [nearest, least] = [at, Number.POSITIVE_INFINITY]
	for (const line of lines)
		for (const [i, end] of line.entries()) {
			const place = onPiece(line[Math.max(0, i - 1)]!, end, at)
			const far = distanceM(place, at)
			if (far < least) [nearest, least] = [place, far]
		}
	return nearest
}

import { type LonLat, METRES_PER_DEGREE } from '../../../domain/geometry.ts'

/** A piece of a named line: where it begins, its middle and its end, and how long it is in degrees or any other unit. */
export type Piece = { ends: readonly LonLat[]; middle: LonLat; length: number }

/** Pieces of one name nearer to each other than this are one road. */
const NEAR_M = 2000

/** Groups pieces so that each is within two kilometres of another of its group. */
export function groupLines<T extends Piece>(pieces: readonly T[]): T[][] {
	if (pieces.length === 1) return [[...pieces]]
	const groups = pieces.map((_, i) => i)
	const rootOf = (i: number): number => {
		let at = i
		while (groups[at] !== at) {
			groups[at] = groups[groups[at]!]!
			at = groups[at]!
		}
		return at
	}
	const east = METRES_PER_DEGREE * Math.cos((pieces[0]!.middle[1] * Math.PI) / 180)
	const cells = new Map<string, { owner: number; x: number; y: number }[]>()
	pieces.forEach(({ ends, middle }, owner) => {
		for (const [lon, lat] of [...ends, middle]) {
			const [x, y] = [lon * east, lat * METRES_PER_DEGREE]
			const [column, row] = [Math.floor(x / NEAR_M), Math.floor(y / NEAR_M)]
			for (let i = column - 1; i <= column + 1; i++)
				for (let j = row - 1; j <= row + 1; j++)
					for (const other of cells.get(`${i} ${j}`) ?? [])
						if (Math.hypot(other.x - x, other.y - y) <= NEAR_M) groups[rootOf(owner)] = rootOf(other.owner)
			const key = `${column} ${row}`
			const cell = cells.get(key)
			if (cell) cell.push({ owner, x, y })
			else cells.set(key, [{ owner, x, y }])
		}
	})
	return [...Map.groupBy(pieces.keys(), rootOf).values()].map((members) => members.map((i) => pieces[i]!))
}

/** The middle of the piece in the midst of a group. */
export function midstOf(pieces: readonly Piece[]): LonLat {
	const total = pieces.reduce((sum, { length }) => sum + length, 0) || 1
	const mean = [0, 1].map((axis) => pieces.reduce((sum, { middle, length }) => sum + middle[axis]! * length, 0) / total)
	const off = ({ middle }: Piece) => Math.hypot(middle[0] - mean[0]!, middle[1] - mean[1]!)
	return pieces.reduce((best, one) => (off(one) < off(best) ? one : best)).middle
}

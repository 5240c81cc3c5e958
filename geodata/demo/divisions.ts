import type { Km, Plan } from './plan.ts'
import { along, inside, nearest } from './planar.ts'

export const COUNTY = { name: '云渚区', code: '990102000000' }

export type Village = { code: string; name: string; short: string; town: number; seat: Km }

/** A seat this near to its township's border counts as on it. */
const CLEAR_KM = 0.01
const INWARD_KM = 0.04
const DIRECTIONS = 24

/** The plan's borders are smoothed and leave some seats just outside their township; those step over the border. */
function seated(seat: Km, town: Km[]): Km {
	const { i, t, off } = nearest(seat, town)
	if (off >= CLEAR_KM && inside(town, seat)) return seat
	const [x, y] = along(town[i]!, town[i + 1]!, t)
	const around = Array.from({ length: DIRECTIONS }, (_, k): Km => {
		const angle = (2 * Math.PI * k) / DIRECTIONS
		return [x + INWARD_KM * Math.cos(angle), y + INWARD_KM * Math.sin(angle)]
	})
	const deepest = around
		.filter((p) => inside(town, p))
		.reduce((best, p) => (nearest(p, town).off > nearest(best, town).off ? p : best))
	return [Math.round(deepest[0] * 1000) / 1000, Math.round(deepest[1] * 1000) / 1000]
}

/** Villages with their full names and with seats that lie within their townships. */
export const villagesOf = (plan: Plan): Village[] =>
	plan.villages.map(({ t, x, y, name, code }) => ({
		code,
		// The national rule for the last three digits: 001–199 communities, from 200 villages.
		name: name + (Number(code.slice(9)) < 200 ? '社区' : '村'),
		short: name,
		town: t,
		seat: seated([x, y], plan.towns[t]!.poly),
	}))

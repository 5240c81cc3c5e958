/**
 * `node geodata/demo/tile-villages.ts` writes villages.json: the ground of each township divided among its villages,
 * every place to the nearest seat (a Voronoi diagram clipped to the township). The same plan always gives the same file.
 */
import { writeFileSync } from 'node:fs'
import { villagesOf } from './divisions.ts'
import { type Km, loadPlan, type Plan } from './plan.ts'
import { cut, open } from './planar.ts'
import { weld } from './weld.ts'

/** Seats and borders lie on one grid, so borders between seats would run exactly through corners; 1 cm off avoids it. */
const JITTER_KM = 1e-5
const jittered = ([x, y]: Km, i: number): Km => [
	x + JITTER_KM * Math.sin(i * 12.9898 + 1),
	y + JITTER_KM * Math.cos(i * 78.233 + 2),
]

/** Positive nearer to `a`, negative nearer to `b`; exactly opposite when the two change places. */
const nearerTo =
	(a: Km, b: Km) =>
	([x, y]: Km) =>
		(x - (a[0] + b[0]) / 2) * (a[0] - b[0]) + (y - (a[1] + b[1]) / 2) * (a[1] - b[1])

/** By village code its closed outer rings, one for each part of the village; neighbours share their vertices. */
export function tileVillages(plan: Plan): Record<string, Km[][]> {
	const villages = villagesOf(plan)
	const seats = villages.map(({ seat }, i) => jittered(seat, i))
	const cells = villages.map(({ town }, i) => {
		const rivals = seats.filter((_, k) => k !== i && villages[k]!.town === town)
		return rivals.reduce(
			(parts, rival) => parts.flatMap((part) => cut(part, nearerTo(seats[i]!, rival))),
			[open(plan.towns[town]!.poly)],
		)
	})
	const welded = weld(
		cells,
		plan.towns.flatMap(({ poly }) => open(poly)),
	)
	return Object.fromEntries(villages.map(({ code }, i) => [code, welded[i]!.map((ring): Km[] => [...ring, ring[0]!])]))
}

if (import.meta.main)
	writeFileSync(new URL('villages.json', import.meta.url), `${JSON.stringify(tileVillages(loadPlan()))}\n`)

import type { Km } from './plan.ts'
import { apart, open, project, same } from './planar.ts'

/** Vertices nearer than this are one vertex; numbers are rounded to 0.001 km, so a corner may be off by one step. */
const ONE_KM = 0.0015
/** A vertex nearer than this to an edge belongs on it. */
const ON_KM = 0.0012

const round = (p: Km): Km => [Math.round(p[0] * 1000) / 1000, Math.round(p[1] * 1000) / 1000]

/**
 * Rounds rings that share borders without opening gaps between them: corners that should be one become one, and an edge
 * takes up every corner that another ring has on it. `fixed` are vertices that stay where they are.
 */
export function weld(cells: Km[][][], fixed: Km[]): Km[][][] {
	const vertices: Km[] = []
	const vertex = (p: Km, reach: number): Km => {
		const known = vertices.find((v) => Math.abs(v[0] - p[0]) <= reach && apart(v, p) <= reach)
		if (!known) vertices.push(round(p))
		return known ?? vertices.at(-1)!
	}
	for (const p of fixed) vertex(p, 0)
	const snapped = cells.map((rings) => rings.map((ring) => tidy(ring.map((p) => vertex(p, ONE_KM)))))
	const filled = snapped.map((rings) =>
		rings.map((ring) => tidy(ring.flatMap((p, i) => withCorners(ring, i, p, vertices)))),
	)
	return filled.map((rings) => rings.filter((ring) => ring.length > 2))
}

function withCorners(ring: Km[], i: number, p: Km, vertices: Km[]): Km[] {
	const q = ring[(i + 1) % ring.length]!
	const [w, e] = [Math.min(p[0], q[0]) - ON_KM, Math.max(p[0], q[0]) + ON_KM]
	const corners = vertices
		.filter((v) => v[0] >= w && v[0] <= e && !same(v, p) && !same(v, q))
		.map((v) => ({ v, ...project(v, p, q) }))
		.filter(({ t, off }) => off <= ON_KM && t > 0 && t < 1)
	return [p, ...corners.sort((a, b) => a.t - b.t).map(({ v }) => v)]
}

/** Without repeated vertices and without spikes that go out and come back the same way. */
function tidy(ring: Km[]): Km[] {
	let now = open(ring)
	for (let before = -1; before !== now.length; ) {
		before = now.length
		now = now.filter((p, i) => !same(p, now.at(i - 1)!) || now.length === 1)
		const spike = now.findIndex((_, i) => now.length > 2 && same(now.at(i - 1)!, now[(i + 1) % now.length]!))
		if (spike >= 0) now = now.toSpliced(spike, 1)
	}
	return now
}

/** A closed line of node places (`OsmData.lon7[place]`): the first is the last. */
export type Ring = Int32Array

type Step = { way: number; from: number }

/**
 * Joins lines end to end into rings. A ring that touches itself comes out as several. `open` are the lines that are part
 * of none, by their places in `lines`.
 */
export function joinRings(lines: readonly Int32Array[]): { rings: Ring[]; open: number[] } {
	const rings: Ring[] = []
	const open: number[] = []
	const free = new Set<number>()
	const atNode = new Map<number, number[]>()
	lines.forEach((line, i) => {
		if (line.length < 2 || line.includes(-1)) open.push(i)
		else if (line[0] === line.at(-1)) rings.push(line)
		else {
			free.add(i)
			for (const end of [line[0]!, line.at(-1)!]) atNode.set(end, [...(atNode.get(end) ?? []), i])
		}
	})
	const far = ({ way, from }: Step) => (lines[way]![0] === from ? lines[way]!.at(-1)! : lines[way]![0]!)
	for (const first of free) {
		let path: Step[] = [{ way: first, from: lines[first]![0]! }]
		free.delete(first)
		while (path.length > 0) {
			const end = far(path.at(-1)!)
			const back = path.findIndex(({ from }) => from === end)
			if (back >= 0) {
				rings.push(follow(lines, path.slice(back)))
				path = path.slice(0, back)
				continue
			}
			const next = atNode.get(end)!.find((way) => free.has(way))
			if (next === undefined) open.push(path.pop()!.way)
			else {
				free.delete(next)
				path.push({ way: next, from: end })
			}
		}
	}
	return { rings: rings.filter((ring) => ring.length >= 4), open }
}

function follow(lines: readonly Int32Array[], path: readonly Step[]): Ring {
	const nodes: number[] = []
	for (const { way, from } of path) {
		const line = lines[way]!
		const along = line[0] === from ? line : line.toReversed()
		for (const node of along) if (node !== nodes.at(-1)) nodes.push(node)
	}
	return Int32Array.from(nodes)
}

/** Cuts a ring that runs through a node twice (a figure of eight) into rings that do not; spikes fall away. */
export function splitAtRepeats(ring: Ring): Ring[] {
	const rings: Ring[] = []
	const placeOf = new Map<number, number>()
	let path: number[] = []
	for (const node of ring) {
		const back = placeOf.get(node)
		if (back === undefined) {
			placeOf.set(node, path.length)
			path.push(node)
			continue
		}
		const loop = path.slice(back)
		if (loop.length >= 3) rings.push(Int32Array.from([...loop, node]))
		for (const passed of loop.slice(1)) placeOf.delete(passed)
		path = path.slice(0, back + 1)
	}
	return rings
}

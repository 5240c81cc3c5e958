import type { OsmData, Tags } from '../osm/osm-data.ts'
import type { Access } from './access.ts'
import { passage } from './barrier.ts'
import { NODE_SECONDS } from './driving.ts'

/** What a node does to those who drive over it: whether it lets them pass, and the time it takes along its way and against. */
export type RoadNode = { passage: Access; forwardMs: number; backwardMs: number }

/** Nodes that let nobody pass unheeded, by their place in the extract. */
export function roadNodes(data: OsmData): Map<number, RoadNode> {
	const found = new Map<number, RoadNode>()
	for (const { index, tags } of data.nodes) {
		const node = { passage: passage(tags), ...delays(tags) }
		if (node.passage !== 'open' || node.forwardMs + node.backwardMs > 0) found.set(index, node)
	}
	return found
}

function delays(tags: Tags): { forwardMs: number; backwardMs: number } {
	const ms = 1000 * (NODE_SECONDS[tags.highway ?? ''] ?? 0)
	const direction = tags['traffic_signals:direction'] ?? tags.direction
	return { forwardMs: direction === 'backward' ? 0 : ms, backwardMs: direction === 'forward' ? 0 : ms }
}

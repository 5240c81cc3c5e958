type Snapshot = { snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } }; nodes: number[] }

/** What the page made itself: not what the engine compiled of it, nor what the browser and its tools keep. */
const OBJECTS: ReadonlySet<string> = new Set([
	'array',
	'string',
	'object',
	'closure',
	'regexp',
	'number',
	'symbol',
	'bigint',
	'concatenated string',
	'sliced string',
])

/** Bytes of all live objects in the text of a heap snapshot. */
export function objectBytes(text: string): number {
	const { snapshot, nodes } = JSON.parse(text) as Snapshot
	const { node_fields: fields, node_types: types } = snapshot.meta
	const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
	const counted = types[0].map((name) => OBJECTS.has(name))
	let sum = 0
	for (let i = 0; i < nodes.length; i += fields.length) if (counted[nodes[i + type]!]) sum += nodes[i + size]!
	return sum
}

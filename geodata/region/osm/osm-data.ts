/**
 * An extract of OpenStreetMap in memory: positions and the nodes of ways in typed arrays (about 28 bytes a node in all),
 * tags as objects with only those keys that somebody asked for.
 */
export type Tags = Readonly<Record<string, string>>
export type OsmNode = { id: number; index: number; tags: Tags }
/** `nodes` are places in the arrays of positions; -1 stands for a node that the extract lacks. */
export type OsmWay = { id: number; nodes: Int32Array; tags: Tags }
export type OsmMember = { type: 'node' | 'way' | 'relation'; ref: number; role: string }
export type OsmRelation = { id: number; members: readonly OsmMember[]; tags: Tags }

export interface OsmData {
	/** Positions in units of 1e-7 degrees. */
	readonly lon7: Int32Array
	readonly lat7: Int32Array
	/** Nodes with tags, ways with or without, relations; each in the order of their ids. */
	readonly nodes: readonly OsmNode[]
	readonly ways: Iterable<OsmWay>
	readonly relations: readonly OsmRelation[]
	readonly counts: { nodes: number; ways: number; relations: number }
	/** West, south, east, north in degrees, of all nodes. */
	readonly box: readonly [number, number, number, number]
	/** What the file says that it covers, in degrees like `box`; ways that reach out of it make `box` larger. */
	readonly bounds: readonly [number, number, number, number] | null
	/** When the data was cut from the planet, where the file says so. */
	readonly dataAt: string | null
	nodeIndex(id: number): number
	way(id: number): OsmWay | undefined
}

import { PbfReader } from 'pbf'
import type { OsmMember, Tags } from './osm-data.ts'
import type { OsmStore } from './osm-store.ts'
import { wantedKey } from './wanted-key.ts'

/** What the entities of a block share: strings, decoded when first asked for, and the scale of positions. */
type Block = {
	text(i: number): string
	isWanted(i: number): boolean
	lon7(raw: number): number
	lat7(raw: number): number
}
type Reader = (pbf: PbfReader, end: number, block: Block, store: OsmStore) => void

const MEMBERS = ['node', 'way', 'relation'] as const

/** Reads one block of an .osm.pbf file (a PrimitiveBlock) into the store. */
export function readPbfBlock(data: Uint8Array, store: OsmStore): void {
	const pbf = new PbfReader(data)
	const groups: [start: number, end: number][] = []
	const scale = { granularity: 100, lat: 0, lon: 0 }
	let strings: [start: number, end: number][] = []
	for (let field = pbf.nextField(); field; field = pbf.nextField()) {
		if (field === 1) strings = readRanges(pbf)
		else if (field === 2) groups.push(range(pbf))
		else if (field === 17) scale.granularity = pbf.readVarint()
		else if (field === 19) scale.lat = pbf.readVarint(true)
		else if (field === 20) scale.lon = pbf.readVarint(true)
	}
	const block = blockOf(data, strings, scale)
	for (const [start, end] of groups) readGroup(data, start, end, block, store)
}

function blockOf(
	data: Uint8Array,
	strings: readonly [number, number][],
	{ granularity, lat, lon }: { granularity: number; lat: number; lon: number },
): Block {
	const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
	const texts: (string | undefined)[] = new Array(strings.length)
	const text = (i: number) => {
		const range = strings[i]
		if (!range) return ''
		texts[i] ??= bytes.toString('utf8', range[0], range[1])
		return texts[i]
	}
	return {
		text,
		isWanted: (i) => wantedKey(text(i)),
		// The format counts nanodegrees.
		lon7: (raw) => Math.round((lon + granularity * raw) / 100),
		lat7: (raw) => Math.round((lat + granularity * raw) / 100),
	}
}

const READERS: Readonly<Record<number, Reader>> = { 1: readNode, 2: readDense, 3: readWay, 4: readRelation }

function readGroup(data: Uint8Array, start: number, end: number, block: Block, store: OsmStore): void {
	const pbf = new PbfReader(data)
	pbf.pos = start
	for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) {
		const read = READERS[field]
		if (!read) continue
		const stop = pbf.readVarint() + pbf.pos
		read(pbf, stop, block, store)
		pbf.pos = stop
	}
}

function readNode(pbf: PbfReader, end: number, block: Block, store: OsmStore): void {
	let [id, lat, lon] = [0, 0, 0]
	let [keys, values]: number[][] = [[], []]
	for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) {
		if (field === 1) id = pbf.readSVarint()
		else if (field === 2) keys = pbf.readPackedVarint()
		else if (field === 3) values = pbf.readPackedVarint()
		else if (field === 8) lat = pbf.readSVarint()
		else if (field === 9) lon = pbf.readSVarint()
	}
	store.addNode(id, block.lon7(lon), block.lat7(lat), tagsFrom(keys!, values!, block))
}

function readDense(pbf: PbfReader, end: number, block: Block, store: OsmStore): void {
	let [ids, lats, lons, texts]: number[][] = [[], [], [], []]
	for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) {
		if (field === 1) ids = pbf.readPackedSVarint()
		else if (field === 8) lats = pbf.readPackedSVarint()
		else if (field === 9) lons = pbf.readPackedSVarint()
		else if (field === 10) texts = pbf.readPackedVarint()
	}
	let [id, lat, lon, at] = [0, 0, 0, 0]
	for (let i = 0; i < ids!.length; i++) {
		id += ids![i]!
		lat += lats![i]!
		lon += lons![i]!
		// Pairs of key and value, and a 0 after those of each node; nothing at all when no node has any.
		const start = at
		while (texts![at]) at += 2
		const tags = tagsOf(
			(at - start) / 2,
			(pair) => texts![start + pair * 2]!,
			(pair) => texts![start + pair * 2 + 1]!,
			block,
		)
		at++
		store.addNode(id, block.lon7(lon), block.lat7(lat), tags)
	}
}

function readWay(pbf: PbfReader, end: number, block: Block, store: OsmStore): void {
	let id = 0
	let [keys, values, nodes]: number[][] = [[], [], []]
	for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) {
		if (field === 1) id = pbf.readVarint(true)
		else if (field === 2) keys = pbf.readPackedVarint()
		else if (field === 3) values = pbf.readPackedVarint()
		else if (field === 8) nodes = summed(pbf.readPackedSVarint())
	}
	store.addWay(id, nodes!, tagsFrom(keys!, values!, block))
}

function readRelation(pbf: PbfReader, end: number, block: Block, store: OsmStore): void {
	let id = 0
	let [keys, values, roles, refs, types]: number[][] = [[], [], [], [], []]
	for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) {
		if (field === 1) id = pbf.readVarint(true)
		else if (field === 2) keys = pbf.readPackedVarint()
		else if (field === 3) values = pbf.readPackedVarint()
		else if (field === 8) roles = pbf.readPackedVarint()
		else if (field === 9) refs = summed(pbf.readPackedSVarint())
		else if (field === 10) types = pbf.readPackedVarint()
	}
	const members = refs!.map(
		(ref, i): OsmMember => ({ type: MEMBERS[types![i]!] ?? 'node', ref, role: block.text(roles![i]!) }),
	)
	store.addRelation(id, members, tagsFrom(keys!, values!, block))
}

const tagsFrom = (keys: readonly number[], values: readonly number[], block: Block) =>
	tagsOf(
		keys.length,
		(pair) => keys[pair]!,
		(pair) => values[pair]!,
		block,
	)

type Pick = (pair: number) => number

/** Only wanted keys have their value decoded. */
function tagsOf(count: number, key: Pick, value: Pick, block: Block): Tags | undefined {
	let tags: Record<string, string> | undefined
	for (let pair = 0; pair < count; pair++) {
		if (!block.isWanted(key(pair))) continue
		tags ??= {}
		tags[block.text(key(pair))] = block.text(value(pair))
	}
	return tags
}

/** Numbers of which each was told as the difference to the one before. */
function summed(differences: number[]): number[] {
	for (let i = 1; i < differences.length; i++) differences[i]! += differences[i - 1]!
	return differences
}

function range(pbf: PbfReader): [start: number, end: number] {
	const end = pbf.readVarint() + pbf.pos
	const start = pbf.pos
	pbf.pos = end
	return [start, end]
}

/** Where the strings of a string table lie. */
function readRanges(pbf: PbfReader): [start: number, end: number][] {
	const ranges: [number, number][] = []
	const end = pbf.readVarint() + pbf.pos
	while (pbf.nextField(end)) ranges.push(range(pbf))
	return ranges
}

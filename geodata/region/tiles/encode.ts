import { PbfWriter } from 'pbf'
import type { Cut } from './cut.ts'
import { encodeGeometry } from './encode-geometry.ts'
import type { Feature, Layer } from './feature.ts'
import { EXTENT } from './world.ts'

/** Fields of the Mapbox Vector Tile specification, version 2. */
const TILE = { layer: 3 }
const LAYER = { name: 1, feature: 2, key: 3, value: 4, extent: 5, version: 15 }
const FEATURE = { tags: 2, type: 3, geometry: 4 }
const VALUE = { string: 1, double: 3, sint: 6, bool: 7 }
const TYPES = { point: 1, line: 2, area: 3 }

type Value = string | number | true

/** Keys or values of a layer, each written once and called by its number. */
class Dictionary<T> {
	readonly #numbers = new Map<T, number>()
	number(entry: T): number {
		const known = this.#numbers.get(entry)
		if (known !== undefined) return known
		this.#numbers.set(entry, this.#numbers.size)
		return this.#numbers.size - 1
	}
	entries(): Iterable<T> {
		return this.#numbers.keys()
	}
}

function writeValue(value: Value, out: PbfWriter): void {
	if (typeof value === 'string') out.writeStringField(VALUE.string, value)
	else if (value === true) out.writeBooleanField(VALUE.bool, value)
	else if (Number.isInteger(value)) out.writeSVarintField(VALUE.sint, value)
	else out.writeDoubleField(VALUE.double, value)
}

/** Writes a layer; nothing where none of its features shows at this zoom. */
function writeLayer(name: Layer, features: readonly Feature[], cut: Cut, out: PbfWriter): void {
	const keys = new Dictionary<string>()
	const values = new Dictionary<Value>()
	const layer = new PbfWriter()
	for (const { shape, paths, drawn } of features) {
		const geometry = encodeGeometry(shape, paths, cut)
		if (geometry.length === 0) continue
		const tags: number[] = []
		for (const [key, value] of Object.entries(drawn.attributes))
			if (value !== undefined) tags.push(keys.number(key), values.number(value))
		layer.writeMessage(
			LAYER.feature,
			(_, feature) => {
				feature.writePackedVarint(FEATURE.tags, tags)
				feature.writeVarintField(FEATURE.type, TYPES[shape])
				feature.writePackedVarint(FEATURE.geometry, geometry)
			},
			null,
		)
	}
	if (layer.pos === 0) return
	layer.writeVarintField(LAYER.version, 2)
	layer.writeStringField(LAYER.name, name)
	for (const key of keys.entries()) layer.writeStringField(LAYER.key, key)
	for (const value of values.entries()) layer.writeMessage(LAYER.value, writeValue, value)
	layer.writeVarintField(LAYER.extent, EXTENT)
	out.writeBytesField(TILE.layer, layer.finish())
}

/** The tile as bytes, empty where nothing shows at its zoom. Features come layer by layer. */
export function encodeTile(cut: Cut): Uint8Array {
	const out = new PbfWriter()
	const shown = cut.features.filter(({ drawn }) => drawn.from <= cut.z)
	for (let start = 0; start < shown.length; ) {
		const { layer } = shown[start]!.drawn
		let end = start
		while (end < shown.length && shown[end]!.drawn.layer === layer) end++
		writeLayer(layer, shown.slice(start, end), cut, out)
		start = end
	}
	return out.finish()
}

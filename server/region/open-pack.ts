import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft } from '../../domain/intent.ts'
import type { Area } from '../../geodata/pack/area.ts'
import { AREAS, DRAFTS, PLACES, ROADS, manifest as shape, TERRAIN, TILES } from '../../geodata/pack/manifest.ts'
import type { PlaceIndex } from '../places/find-places.ts'
import type { Router } from '../routing/router.ts'
import { openHeights } from './open-heights.ts'
import { openTiles, type Tiles } from './open-tiles.ts'
import type { OpenPack } from './region.ts'

/** How the parts of a pack are read that other folders know; what they throw means that the pack is broken. */
export type Openers = {
	roads(bytes: Uint8Array): Router | Promise<Router>
	places(bytes: Uint8Array, areas: readonly Area[]): PlaceIndex | Promise<PlaceIndex>
}
/** An open pack with the handle to close it. */
export type HeldPack = { pack: OpenPack; close(): void }

/** Opens every part of a pack, so that one that is broken is known before it is used. */
export async function openPack(folder: string, openers: Openers): Promise<HeldPack> {
	const read = (file: string): Promise<Uint8Array> => readFile(join(folder, file))
	const manifest = shape.parse(JSON.parse(String(await readFile(join(folder, 'manifest.json')))))
	const tileSet = async (file: string, bytes: number) => {
		// Half of a database may open well and fail only at the tile that is missing.
		if ((await stat(join(folder, file))).size !== bytes) throw new Error(`${file} is not all there`)
		return openTiles(join(folder, file))
	}
	const tiles = await tileSet(TILES, manifest.tiles.bytes)
	const close = () => {
		tiles.close()
		terrain?.close()
	}
	let terrain: Tiles | null = null
	try {
		terrain = manifest.terrain ? await tileSet(TERRAIN, manifest.terrain.bytes) : null
		const areas = listIn(AREAS, await read(AREAS)) as Area[]
		const drafts = listIn(DRAFTS, await read(DRAFTS)) as Draft[]
		const roads = await openers.roads(await read(ROADS))
		const places = await openers.places(await read(PLACES), areas)
		const heights = terrain
		const pack: OpenPack = {
			manifest,
			tile: tiles.get,
			terrain: (z, x, y) => heights?.get(z, x, y) ?? null,
			height:
				heights && manifest.terrain
					? openHeights({ box: manifest.box, zoom: manifest.terrain.maxzoom, tile: heights.get })
					: () => null,
			roads,
			places,
			areas,
			drafts,
		}
		return { pack, close }
	} catch (error) {
		close()
		throw error
	}
}

function listIn(file: string, bytes: Uint8Array): object[] {
	const list: unknown = JSON.parse(String(bytes))
	if (Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null)) return list
	throw new Error(`${file} holds no list of objects`)
}

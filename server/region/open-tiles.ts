import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'

export type Tiles = {
	/** The bytes as they were stored; null where there are none. `y` counts from the north. */
	get(z: number, x: number, y: number): Uint8Array | null
	close(): void
}

/** Opens an MBTiles file. It must not change while it is open: it is read without locks. */
export function openTiles(path: string): Tiles {
	const address = pathToFileURL(path)
	address.searchParams.set('immutable', '1')
	const database = new DatabaseSync(address, { readOnly: true })
	try {
		// Pages are read straight from the page cache of the system; 1 GB is reserved as addresses, not as memory.
		database.exec('PRAGMA mmap_size = 1073741824')
		const select = database.prepare(
			'SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?',
		)
		return {
			get(z, x, y) {
				// The file counts rows from the south.
				const row = select.get(z, x, 2 ** z - 1 - y) as { tile_data: Uint8Array } | undefined
				return row ? row.tile_data : null
			},
			close: () => database.close(),
		}
	} catch (error) {
		database.close()
		throw error
	}
}

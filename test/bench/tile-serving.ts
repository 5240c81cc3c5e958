import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Ground } from '../../domain/ground.ts'
import { startServer, tokenOf } from '../fixtures/server-process.ts'
import { openTiles } from '../fixtures/tile-reader.ts'
import { type Figure, quantile, round } from './figures.ts'
import { measuredRun } from './measured-run.ts'

const EXTRACT = resolve('../shared/data/osm/li_liechtenstein_valhalla.osm.pbf')
const ASSETS = 'dist/client/assets'
const CONNECTIONS = 20

type Asked = { url: string; token: string; seconds: number }
type Address = { path: string; bytes: number }

/** The tile and the file of the client that are most alike in size; files that are packed on the way do not count. */
function pair(id: string, pack: string): { tile: Address; file: Address } {
	using tiles = openTiles(join(pack, 'tiles.mbtiles'))
	const files = readdirSync(ASSETS)
		.filter((name) => name.endsWith('.woff2'))
		.map((name): Address => ({ path: `/assets/${name}`, bytes: statSync(join(ASSETS, name)).size }))
	const pairs = tiles.addresses().flatMap(({ z, x, y }) => {
		const tile = { path: `/basemap/${id}/tiles/${z}/${x}/${y}.mvt`, bytes: tiles.bytes(z, x, y)!.length }
		return files.map((file) => ({ tile, file }))
	})
	const apart = ({ tile, file }: { tile: Address; file: Address }) => Math.abs(tile.bytes / file.bytes - 1)
	return pairs.filter(({ tile }) => tile.bytes > 8000).reduce((best, one) => (apart(one) < apart(best) ? one : best))
}

/** Answers a second to that many connections, each of which asks again as soon as it has all of an answer. */
async function perSecond(asked: Asked, { path, bytes }: Address): Promise<number> {
	const { url, token, seconds } = asked
	const headers = { 'Accept-Encoding': 'gzip', Authorization: `Bearer ${token}` }
	const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
	const end = performance.now() + seconds * 1000
	let answers = 0
	const ask = () =>
		new Promise<void>((done, fail) => {
			get(`${url}${path}`, { agent, headers }, (res) => {
				let got = 0
				res.on('data', (data: Buffer) => {
					got += data.length
				})
				res.on('end', () => {
					if (res.statusCode !== 200 || got !== bytes)
						fail(new Error(`${path}: ${res.statusCode}, ${got} of ${bytes} bytes`))
					answers++
					done()
				})
			}).on('error', fail)
		})
	const began = performance.now()
	await Promise.all(
		Array.from({ length: CONNECTIONS }, async () => {
			while (performance.now() < end) await ask()
		}),
	)
	agent.destroy()
	return (answers * 1000) / (performance.now() - began)
}

/** Tiles served a second, beside a file of the client of the same size, by the same server in turn. */
export async function tileServing(seconds = 2, rounds = 3): Promise<Figure[]> {
	const what = 'tiles served a second beside a static file'
	if (!existsSync(EXTRACT)) return [{ what, value: 'skipped: the extract is not at hand' }]
	const folder = mkdtempSync(join(tmpdir(), 'serving-'))
	const packs = join(folder, 'region')
	await measuredRun(process.execPath, ['geodata/region/main.ts', EXTRACT, '--out', packs])
	const server = await startServer({ DATA_DIR: join(folder, 'data'), REGION_DIR: packs })
	const asked = { url: server.url, token: tokenOf(server, 'demo-planner'), seconds }
	const headers = { Authorization: `Bearer ${asked.token}` }
	const ground = (await (await fetch(`${server.url}/basemap/region.json`, { headers })).json()) as Ground
	const { id } = ground.pack!
	const { tile, file } = pair(id, join(packs, id))
	const rates: { tile: number; file: number }[] = []
	for (let i = 0; i <= rounds; i++) {
		const rate = { tile: await perSecond(asked, tile), file: await perSecond(asked, file) }
		// The first round warms up.
		if (i > 0) rates.push(rate)
	}
	await server.kill('SIGTERM')
	rmSync(folder, { recursive: true })
	const ratio = quantile(
		rates.map((rate) => rate.tile / rate.file),
		0.5,
	)
	const of = (key: 'tile' | 'file') =>
		quantile(
			rates.map((rate) => rate[key]),
			0.5,
		)
	return [
		{
			what: `${what} of ${round(file.bytes / 1000)} kB (the tile ${round(tile.bytes / 1000)} kB), ${CONNECTIONS} connections`,
			value: `ratio ${round(ratio, 2)} (${Math.round(of('tile'))}/s beside ${Math.round(of('file'))}/s)`,
		},
	]
}

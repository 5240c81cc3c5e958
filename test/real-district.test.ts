import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Draft } from '../domain/intent.ts'
import { runRegion } from './fixtures/run-region.ts'
import { type ServerProcess, startServer, tokenOf } from './fixtures/server-process.ts'

/** A village far from China, with a road and a fire station. */
const EXTRACT = `<osm version="0.6">
	<node id="1" lat="50.00" lon="11.50"/><node id="2" lat="50.01" lon="11.52"/>
	<node id="3" lat="50.005" lon="11.51"><tag k="amenity" v="fire_station"/><tag k="name" v="Feuerwehr"/></node>
	<node id="4" lat="50.004" lon="11.511"><tag k="place" v="village"/><tag k="name" v="Heinersreuth"/></node>
	<way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="tertiary"/></way>
</osm>`
const folder = mkdtempSync(join(tmpdir(), 'district-'))
let server: ServerProcess
before(async () => {
	const file = join(folder, 'village.osm')
	writeFileSync(file, EXTRACT)
	const region = join(folder, 'region')
	assert.equal((await runRegion(file, region)).code, 0)
	server = await startServer({ DATA_DIR: folder, REGION_DIR: region, DEMO: '0' })
})
after(async () => {
	await server?.kill('SIGTERM')
	rmSync(folder, { recursive: true })
})

async function ask<T>(path: string, body?: object, as = 'planner'): Promise<T> {
	const headers = { authorization: `Bearer ${tokenOf(server, as)}`, 'content-type': 'application/json' }
	const asked = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers }
	return (await (await fetch(`${server.url}${path}`, asked)).json()) as T
}
const left = async (as?: string) =>
	(await ask<{ pack: { drafts: number } }>('/basemap/region.json', undefined, as)).pack.drafts

test('a district of one’s own begins with what its extract offers, before any division is known', async () => {
	const { items } = await ask<{ items: Draft[] }>('/api/drafts')
	assert.deepEqual(
		items.map(({ kind, name, src_id }) => [kind, name, src_id]),
		[['force', 'Feuerwehr', 'node/3']],
	)
	assert.deepEqual([await left(), await left('wall')], [1, 0], 'only who may add points is offered them')
	const taken = await ask<{ ok: boolean }>('/api/commands', {
		id: 'take-over-1',
		intent: { do: 'batch', intents: items.map((record) => ({ do: 'add', record })), note: '采用' },
	})
	assert.equal(taken.ok, true)
	assert.equal(await left(), 0)
	const found = await ask<{ items: { sort: string; name: string }[] }>('/api/places?q=feuer')
	assert.deepEqual(
		found.items.map(({ sort, name }) => [sort, name]),
		[['record', 'Feuerwehr']],
	)
})

test('points stand in the box of the pack or close to it, not in another country', async () => {
	const add = (at: readonly [number, number], n: number) =>
		ask<{ ok?: boolean; refusal?: string }>('/api/commands', {
			id: `add-point-${n}`,
			intent: {
				do: 'add',
				record: {
					id: `force:01J00000000000000000000${n}00`,
					kind: 'force',
					name: `Station ${n}`,
					region_code: '000000000000',
					lifecycle: 'active',
					data_level: 'internal',
					type: 'fire_full',
					status: 'standby',
					at,
				},
			},
		})
	assert.equal((await add([11.6, 50.05], 1)).ok, true)
	assert.equal((await add([116.4, 39.9], 2)).refusal, 'outside-bounds')
	assert.equal((await add([50.005, 11.51], 3)).refusal, 'swapped')
})

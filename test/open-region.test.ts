import assert from 'node:assert/strict'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import type { OpenPack, Region } from '../server/region/region.ts'
import { middleTile, type SmallRegion, smallRegion } from './fixtures/small-region.ts'

let packs: SmallRegion
let region: Region
beforeEach(() => {
	packs = smallRegion()
})
afterEach(() => {
	region.close()
	packs.remove()
})

/** Until it is so; a second is fifty looks. */
async function soon(isSo: () => boolean): Promise<void> {
	for (let i = 0; i < 100 && !isSo(); i++) await wait(20)
	assert.ok(isSo())
}

test('a server without a pack takes up the first one that is built', async () => {
	region = await packs.open()
	assert.equal(region.pack, null)
	const told: OpenPack[] = []
	region.onChange((pack) => told.push(pack))
	const { id } = await packs.build()
	await soon(() => region.pack !== null)
	assert.deepEqual([region.pack!.manifest.id, told.length, told[0] === region.pack], [id, 1, true])
})

test('an open pack gives its tiles, roads, places, areas and drafts', async () => {
	const built = await packs.build()
	region = await packs.open()
	const pack = region.pack!
	assert.match(gunzipSync(pack.tile(...middleTile(built))!).toString(), /云渚村/)
	assert.equal(pack.tile(14, 0, 0), null)
	assert.equal(pack.terrain(10, 0, 0), null)
	assert.equal(pack.places.count, built.places.count)
	assert.equal((await pack.roads.snap([123.25, 31]))?.main, true)
	assert.deepEqual(pack.areas, [])
	assert.equal(pack.drafts.length, built.drafts.count)
})

test('a new pack takes the place of the old one, whose tiles are served a little longer', async () => {
	const first = await packs.build(8)
	region = await packs.open({ graceMs: 150 })
	const old = region.pack!
	const stop = region.onChange(() => assert.fail('nobody listens any more'))
	stop()
	const second = await packs.build(12)
	await soon(() => region.pack!.manifest.id === second.id)
	assert.equal(region.packOf(first.id), old)
	assert.ok(old.tile(...middleTile(first)))
	assert.equal(region.packOf(second.id), region.pack)
	await soon(() => region.packOf(first.id) === null)
	assert.throws(() => old.tile(...middleTile(first)))
	assert.equal(region.packOf('20200101000000000-00000000'), null)
})

test('a broken pack is reported once and the old one stays, until a sound one comes', async () => {
	const first = await packs.build()
	const faults: string[] = []
	region = await packs.open({ onFault: (id) => faults.push(id) })
	for (const [file, size] of [
		['roads.bin', 100],
		['tiles.mbtiles', 0],
		['tiles.mbtiles', 8192],
		['places.bin', 40],
		['manifest.json', 50],
		['areas.json', 1],
	] as const) {
		const whole = await packs.build()
		await soon(() => region.pack!.manifest.id === whole.id)
		// As if a disk had failed under the next pack: it is broken before it is named.
		const broken = await packs.build()
		writeFileSync(join(packs.folder, 'current'), `${whole.id}\n`)
		await soon(() => region.pack!.manifest.id === whole.id)
		truncateSync(join(packs.folder, broken.id, file), size)
		writeFileSync(join(packs.folder, 'current'), `${broken.id}\n`)
		await soon(() => faults.length > 0)
		await wait(60)
		assert.deepEqual([file, faults], [file, [broken.id]])
		assert.equal(region.pack!.manifest.id, whole.id)
		faults.length = 0
	}
	assert.notEqual(region.pack!.manifest.id, first.id)
})

test('a pack whose lists are no lists is not taken up', async () => {
	const whole = await packs.build()
	const faults: string[] = []
	region = await packs.open({ onFault: (id) => faults.push(id) })
	for (const file of ['areas.json', 'drafts.json'])
		for (const text of ['null', '{}', '[null]']) {
			const broken = await packs.build()
			writeFileSync(join(packs.folder, 'current'), `${whole.id}\n`)
			writeFileSync(join(packs.folder, broken.id, file), text)
			await soon(() => region.pack!.manifest.id === whole.id)
			faults.length = 0
			writeFileSync(join(packs.folder, 'current'), `${broken.id}\n`)
			await soon(() => faults.includes(broken.id))
			assert.equal(region.pack!.manifest.id, whole.id, `${file} ${text}`)
		}
})

test('what stands in `current` cannot lead out of the folder', async () => {
	await packs.build()
	const faults: string[] = []
	region = await packs.open({ onFault: (id) => faults.push(id) })
	const { id } = region.pack!.manifest
	writeFileSync(join(packs.folder, 'current'), `../${packs.folder.split('/').at(-1)}/${id}\n`)
	await soon(() => faults.length > 0)
	assert.equal(region.pack!.manifest.id, id)
	assert.ok(readFileSync(join(packs.folder, id, 'manifest.json')).length > 0)
})

test('a folder that is not there yet is looked at until it is', async () => {
	region = await packs.open({ folder: join(packs.folder, 'later') })
	await wait(60)
	assert.equal(region.pack, null)
})

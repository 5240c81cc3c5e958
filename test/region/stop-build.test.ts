import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gridExtract } from '../fixtures/grid-extract.ts'
import { everythingIn, runRegion } from '../fixtures/run-region.ts'

let folder: string
let small: string
let large: string
let out: string
before(async () => {
	folder = mkdtempSync(join(tmpdir(), 'region-'))
	small = join(folder, 'small.osm.pbf')
	large = join(folder, 'large.osm.pbf')
	out = join(folder, 'packs')
	writeFileSync(small, gridExtract(8))
	// Takes a second or two, so that there is time to stop it.
	writeFileSync(large, gridExtract(200))
	assert.equal((await runRegion(small, out)).code, 0)
})
after(() => rmSync(folder, { recursive: true }))

test('a build that is stopped ends at once, with nothing left of it', async () => {
	const before = everythingIn(out)
	for (const [signal, status] of [
		['SIGTERM', 143],
		['SIGINT', 130],
	] as const) {
		// A terminal tells it to every process of the command, and the first passes it on: it comes twice.
		const stop = (pid: number) => {
			for (let times = 0; times < 2; times++) process.kill(pid, signal)
		}
		const { code, lines } = await runRegion(large, out, { onText: stop })
		assert.equal(code, status)
		assert.match(lines.at(-1)!, new RegExp(`^region: stopped by ${signal}`))
		assert.deepEqual(everythingIn(out), before)
		assert.deepEqual(
			readdirSync(out).filter((name) => name.startsWith('.')),
			[],
		)
	}
})

test('what a killed build leaves is cleared by the next one, and a running one is let be', async () => {
	const { code } = await runRegion(large, out, { onText: (pid) => process.kill(pid, 'SIGKILL') })
	assert.equal(code, null)
	const left = () => readdirSync(out).filter((name) => name.startsWith('.'))
	assert.equal(left().length, 1)
	const running = `.building-${process.pid}`
	mkdirSync(join(out, running))
	assert.equal((await runRegion(small, out)).code, 0)
	assert.deepEqual(left(), [running])
	rmSync(join(out, running), { recursive: true })
})

test('on a full disk the build says so, and the pack in use stays', async (t) => {
	const disk = join(folder, 'disk')
	mkdirSync(disk)
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk], { stdio: 'ignore' })
	} catch {
		t.skip('a small disk can only be made by root')
		return
	}
	try {
		assert.equal((await runRegion(small, disk)).code, 0)
		const before = readdirSync(disk, { recursive: true }).sort()
		const { code, lines } = await runRegion(large, disk)
		assert.deepEqual(
			[code, lines.at(-1)],
			[1, 'region: the disk is full; free some space, or build on another disk with --out'],
		)
		assert.deepEqual(readdirSync(disk, { recursive: true }).sort(), before)
	} finally {
		execFileSync('umount', [disk])
	}
})

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Random } from './fixtures/random.ts'
import { startServer, tokenOf } from './fixtures/server-process.ts'
import { riskDraft } from './fixtures/world.ts'
import { killLoop } from './kill/kill-loop.ts'

const KILLS = Number(process.env.KILLS ?? 30)

test(`killed in mid-write ${KILLS} times: nothing acknowledged is lost, nothing is applied twice, the log has no holes`, async (t) => {
	const result = await killLoop(KILLS)
	t.diagnostic(JSON.stringify(result))
	assert.ok(result.acknowledged > KILLS, 'the writers got through between the kills')
})

const hasStrace = spawnSync('strace', ['-V']).status === 0

test('each acknowledgement waits for at least one disk sync', {
	skip: hasStrace ? false : 'strace is not installed (Debian: apt-get install strace)',
}, async (t) => {
	const folder = mkdtempSync(join(tmpdir(), 'fsync-'))
	const trace = join(folder, 'trace')
	const server = await startServer({ DATA_DIR: folder, DEMO: '0' }, [
		'strace',
		'-f',
		'-qq',
		'-e',
		'trace=fsync,fdatasync',
		'-o',
		trace,
	])
	const syncs = () =>
		readFileSync(trace, 'utf8')
			.split('\n')
			.filter((line) => /\bf(data)?sync\(\d+.*= 0/.test(line)).length
	try {
		const headers = { authorization: `Bearer ${tokenOf(server, 'planner')}`, 'content-type': 'application/json' }
		const random = new Random(7)
		const seen: number[] = []
		for (let i = 0; i < 50; i++) {
			const before = syncs()
			const body = JSON.stringify({ id: `fsync-command-${i}`, intent: { do: 'add', record: riskDraft(random) } })
			const answer = await fetch(`${server.url}/api/commands`, { method: 'POST', headers, body })
			assert.equal(answer.status, 200, await answer.text())
			seen.push(syncs() - before)
		}
		t.diagnostic(`${seen.reduce((a, b) => a + b, 0)} syncs for ${seen.length} acknowledgements`)
		assert.deepEqual(
			seen.filter((count) => count < 1),
			[],
		)
	} finally {
		await server.kill('SIGKILL')
		rmSync(folder, { recursive: true })
	}
})

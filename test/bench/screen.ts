import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Session } from '../../client/session/session.ts'
import { startServer, tokenOf } from '../fixtures/server-process.ts'
import { openBrowser, SMALL } from '../screens/driver.ts'
import { Screen } from '../screens/screen.ts'
import { type Figure, quantile, round, sharedNow } from './figures.ts'

const POINT = '杉坞水库'

/** From a move's acknowledgement to the update of the map source in another person's browser. */
export async function screen(moves = 25): Promise<Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'))
	const server = await startServer({ DATA_DIR: folder })
	const browser = await openBrowser()
	const token = tokenOf(server, 'demo-planner')
	// The asker draws nothing, so that its own frames do not delay the moment at which it hears the answer.
	const asker = new Session({ url: server.url, token })
	const other = await Screen.open(browser, server.url, token, SMALL)
	await other.openPoint(POINT)
	const point = [...asker.replica.ofKind('risk')].find(({ name }) => name === POINT)
	if (!point?.at) throw new Error(`no ${POINT} in the demo district`)
	const [lon, lat] = point.at
	const delays: number[] = []
	for (let i = 0; i < moves; i++) {
		await other.probed()
		const outcome = await asker.submit({ do: 'move', id: point.id, to: [lon + 0.0001 * ((i % 5) + 1), lat] })
		const answered = sharedNow()
		if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`)
		await other.untilUpdated()
		const { updates } = await other.probed()
		if (updates[0] !== undefined) delays.push(updates[0] - answered)
	}
	asker.close()
	await browser.close()
	await server.kill('SIGTERM')
	rmSync(folder, { recursive: true })
	return [
		{
			what: "acknowledgement of a move → the other browser's updateData call (no GPU, both on this machine)",
			value: `median ${round(quantile(delays, 0.5), 0)} ms, p95 ${round(quantile(delays, 0.95), 0)} ms over ${delays.length} moves`,
		},
	]
}

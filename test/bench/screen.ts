import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, tokenOf } from '../fixtures/server-process.ts'
import { openBrowser, Screen, SMALL } from '../screens/driver.ts'
import { type Figure, quantile, round } from './figures.ts'

const POINT = '杉坞水库'

/** From a move's acknowledgement in one browser to the map source's update in another, on one server. */
export async function screen(moves = 25): Promise<Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'))
	const server = await startServer({ DATA_DIR: folder })
	const browser = await openBrowser()
	const token = tokenOf(server, 'demo-planner')
	const one = await Screen.open(browser, server.url, token, SMALL)
	const other = await Screen.open(browser, server.url, token, SMALL)
	await one.openPoint(POINT)
	const delays: number[] = []
	for (let i = 0; i < moves; i++) {
		await Promise.all([one.probed(), other.probed()])
		await one.nudge(POINT, i % 2 === 0 ? 'ArrowRight' : 'ArrowUp', 1)
		await other.untilUpdated()
		const [{ answers }, { updates }] = await Promise.all([one.probed(), other.probed()])
		if (answers[0] !== undefined && updates[0] !== undefined) delays.push(updates[0] - answers[0])
	}
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

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Session } from '../../client/session/session.ts'
import type { LonLat } from '../../domain/geometry.ts'
import { startServer, tokenOf } from '../fixtures/server-process.ts'
import { openBrowser, openPage, Tab, WALL } from '../screens/driver.ts'
import { must, REFERENCE, WallPage } from '../screens/wall-page.ts'
import { openBare } from './bare-map.ts'
import { type Figure, quantile, round, sharedNow } from './figures.ts'
import { awaitDrawn, drawnAt, groundStyle, lookAt, panning, viewOf } from './wall-page.ts'
import { growPoints } from './wall-points.ts'

const REGION = 'dist/region'
const ROUNDS = 2
const FRAMES = 15
/** Near enough that single marks are drawn. */
const CLOSE_ZOOM = 12
/** The map of the wall between its columns. */
const MAP = { width: 1040, height: 890 }

/** The demo district with so many points in all, and where they stand. */
async function district(folder: string, count: number): Promise<LonLat[]> {
	const seeding = await startServer({ DATA_DIR: folder })
	await seeding.kill('SIGTERM')
	return growPoints(join(folder, 'fourmap.db'), count)
}

/** From the acknowledgement that a force was sent to the figure of its township, drawn. */
async function changes(wall: WallPage, url: string, token: string, count: number): Promise<number[]> {
	const asker = new Session({ url, token })
	const standby = () => [...asker.replica.ofKind('force')].filter(({ status }) => status === 'standby')
	while (standby().length === 0) await new Promise((done) => setTimeout(done, 200))
	const delays: number[] = []
	for (const { id } of standby().slice(0, count)) {
		await awaitDrawn(wall)
		const outcome = await asker.submit({ do: 'status', id, to: 'assigned' })
		const answered = sharedNow()
		if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`)
		delays.push((await drawnAt(wall)) - answered)
	}
	asker.close()
	return delays
}

/** Frame times of the wall and of the bare page in turn, at the same views. */
async function frames(wall: WallPage, bare: Tab): Promise<{ ours: number[][]; bare: number[][] }> {
	const home = await viewOf(wall)
	const found: { ours: number[][]; bare: number[][] } = { ours: [], bare: [] }
	for (const view of [home, { ...home, zoom: CLOSE_ZOOM }]) {
		const [ours, plain]: [number[], number[]] = [[], []]
		for (const tab of [wall, bare]) await lookAt(tab, view)
		for (let i = 0; i < ROUNDS; i++) {
			ours.push(...(await panning(wall, FRAMES)))
			plain.push(...(await panning(bare, FRAMES)))
		}
		found.ours.push(ours)
		found.bare.push(plain)
	}
	return found
}

async function withPoints(count: number, times: number): Promise<Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'))
	const points = await district(folder, count)
	const ground: Record<string, string> = existsSync(REGION) ? { REGION_DIR: REGION } : {}
	const server = await startServer({ DATA_DIR: folder, ...ground })
	const browser = await openBrowser()
	const desk = { url: server.url, token: tokenOf(server, 'demo-dispatcher') }
	const wall = await WallPage.unpaired(browser, server.url)
	await wall.letIn(desk, REFERENCE)
	await must(desk, { do: 'edit', id: wall.id, set: { scene: 'force' } })
	await wall.page.waitForTimeout(1000)
	await wall.drawn()
	const delays = await changes(wall, server.url, desk.token, times)
	const bare = new Tab(await openPage(browser, WALL), server.url)
	await bare.page.goto(`${server.url}/sign-in?token=${desk.token}`)
	await openBare(bare, server.url, { style: await groundStyle(wall), points, ...MAP })
	const { ours, bare: plain } = await frames(wall, bare)
	await browser.close()
	await server.kill('SIGTERM')
	rmSync(folder, { recursive: true })
	return figures(points.length, delays, ours, plain)
}

function figures(points: number, delays: number[], ours: number[][], plain: number[][]): Figure[] {
	const many = `${points.toLocaleString('en')} points`
	const panned = ['the whole district', `zoom ${CLOSE_ZOOM}`].map((where, i): Figure => {
		const [own, bare] = [quantile(ours[i]!, 0.5), quantile(plain[i]!, 0.5)]
		const ratio = `${round(own / bare, 2)} times a bare map page (${round(own)} ms to ${round(bare)} ms)`
		return { what: `${many}: median frame while the wall pans over ${where}`, value: ratio }
	})
	const [middle, high] = [quantile(delays, 0.5), quantile(delays, 0.95)].map((delay) => round(delay, 0))
	const what = `${many}: acknowledgement → drawn on the wall (no GPU, all on this machine)`
	return [{ what, value: `median ${middle} ms, p95 ${high} ms over ${delays.length} changes` }, ...panned]
}

/** How soon a wall shows a change and how smoothly it moves, with the demo's own points and with fifty thousand. */
export const wall = async (times = 15): Promise<Figure[]> => [
	...(await withPoints(1000, times)),
	...(await withPoints(50_000, times)),
]

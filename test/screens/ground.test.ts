import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { HOSPITAL, madeUpTown, TOWN } from '../fixtures/made-up-town.ts'
import { runRegion } from '../fixtures/run-region.ts'
import { type ServerProcess, startServer, tokenOf } from '../fixtures/server-process.ts'
import { type Browser, DESK, openBrowser, SMALL } from './driver.ts'
import { Screen } from './screen.ts'

const folder = mkdtempSync(join(tmpdir(), 'ground-'))
const packs = join(folder, 'packs')
const NAMES = { town: 'Sankt Märgen', village: '芦滩村', road: 'Rue de l’Église', hospital: '县人民医院' }
/** Owners of two basemaps: one sends a picture, the other is not there. */
const owner = createServer((_req, res) => {
	res.setHeader('Content-Type', 'image/png')
	res.end(Buffer.from(PIXEL, 'base64'))
})
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
/** Where the river of the demo district passes its middle. */
const MIDDLE: [number, number] = [123.62, 31.12]
let browser: Browser
let demo: ServerProcess
let town: ServerProcess

async function build(names: typeof NAMES): Promise<void> {
	const file = join(folder, 'town.osm')
	writeFileSync(file, madeUpTown(names))
	const { code, stderr } = await runRegion(file, packs, { args: ['--name', '镇'] })
	assert.equal(code, 0, stderr)
}
before(async () => {
	owner.listen(0, '127.0.0.1')
	await once(owner, 'listening')
	const { port } = owner.address() as AddressInfo
	const basemaps = join(folder, 'basemaps.json')
	const basemap = (key: string, label: string, at: number) => ({
		key,
		label,
		layers: [{ url: `http://127.0.0.1:${at}/{z}/{x}/{y}.png` }],
		attribution: '测绘院',
		approval_no: 'GS(2026)0001号',
	})
	writeFileSync(basemaps, JSON.stringify([basemap('near', '省局影像', port), basemap('away', '天上影像', 1)]))
	await build(NAMES)
	demo = await startServer({ DATA_DIR: join(folder, 'demo') })
	town = await startServer({
		DATA_DIR: join(folder, 'town'),
		REGION_DIR: packs,
		DEMO: '0',
		ONLINE_BASEMAPS: basemaps,
	})
	browser = await openBrowser()
})
after(async () => {
	await browser?.close()
	await demo?.kill('SIGTERM')
	await town?.kill('SIGTERM')
	owner.closeAllConnections()
	owner.close()
	rmSync(folder, { recursive: true })
})

const open = (server: ServerProcess, size = SMALL) => Screen.open(browser, server.url, tokenOf(server, 'planner'), size)
const isClean = ({ outside, failed, complaints }: Screen) =>
	assert.deepEqual({ outside, failed, complaints }, { outside: [], failed: [], complaints: [] })
const missing = (labels: ReadonlySet<string>, wanted: readonly string[]) => wanted.filter((text) => !labels.has(text))

test('the ground of the demo district is drawn with its names, each once, at every zoom and in both themes', async () => {
	const screen = await open(demo, DESK)
	await screen.lookAt(MIDDLE, 12.4)
	const labels = await screen.labels()
	assert.deepEqual(missing(labels, ['渚水', '汀圩街道', 'S9901', '墨屋']), [])
	const { villages, drawn } = await screen.places()
	assert.equal(villages.length, new Set(villages).size, 'no village is written twice')
	assert.ok(drawn > 5)
	const dark = await screen.mapPicture()
	await screen.button('换成浅色').click()
	await screen.drawn()
	assert.ok(!dark.equals(await screen.mapPicture()))
	assert.deepEqual(missing(await screen.labels(), ['渚水', '汀圩街道', '墨屋']), [])
	for (const zoom of [9]) {
		await screen.lookAt(MIDDLE, zoom)
		await screen.picture(`ground-light-z${zoom}`)
	}
	isClean(screen)
	await screen.close()
})

test('Chinese and Latin names are drawn alike, and nothing is asked of anybody but this server', async () => {
	const screen = await open(town)
	await screen.lookAt(TOWN, 14)
	assert.deepEqual(missing(await screen.labels(), ['Sankt Märgen', '芦滩村', 'G355']), [])
	await screen.lookAt(HOSPITAL, 15.2)
	assert.deepEqual(missing(await screen.labels(), ['县人民医院', 'Rue de l’Église']), [])
	assert.match(await screen.words(), /内部使用 · 底图未审核 · 不得公开.*© OpenStreetMap/)
	isClean(screen)
	await screen.close()
})

test('another pack is drawn without a reload, under the same view', async () => {
	const screen = await open(town)
	await screen.lookAt(TOWN, 14)
	await screen.leaveMark()
	const view = await screen.view()
	await build({ ...NAMES, town: '新集镇' })
	await screen.untilLabel('新集镇')
	assert.ok(!(await screen.labels()).has('Sankt Märgen'))
	assert.deepEqual(await screen.view(), view)
	assert.ok(await screen.hasMark(), 'the page was not reloaded')
	isClean(screen)
	await screen.close()
})

test('search finds a village by its characters and by its initials, and opens the card of a record', async () => {
	const screen = await open(demo, DESK)
	assert.match((await screen.search('芦滩'))[0] ?? '', /芦滩村\s+岚垌乡\s+村/)
	assert.ok((await screen.search('lt')).some((row) => row.includes('芦滩')))
	const rows = await screen.search('芦滩烟花')
	assert.match(rows[0] ?? '', /芦滩烟花零售点[\s\S]*风险点/)
	await screen.press('Enter')
	await screen.card('芦滩烟花零售点').waitFor()
	isClean(screen)
	await screen.close()
})

test('a pasted position says in which systems it was read, and is marked with where it lies', async () => {
	const screen = await open(demo, DESK)
	const rows = await screen.search('123.55,31.12')
	assert.match(rows.join('\n'), /WGS-84[\s\S]*GCJ-02[\s\S]*BD-09/)
	await screen.choose('123.55, 31.12')
	const card = screen.card('123.55, 31.12')
	await card.getByText('枫硐镇').waitFor()
	assert.match((await card.textContent()) ?? '', /123\.550000, 31\.120000/)
	await screen.picture('search-position-1440')
	await screen.press('Escape')
	await card.waitFor({ state: 'detached' })
	await screen.close()
})

test('a search that fails says so, and what remains', async () => {
	const screen = await open(demo)
	await screen.withhold('**/api/places?*')
	await screen.type('芦滩')
	await screen.text('搜不到：服务器没有应答').waitFor()
	await screen.release()
	await screen.button('重搜').click()
	await screen.text('芦滩烟花零售点').first().waitFor()
	await screen.close()
})

test('without its ground a map still shows the points, and offers to ask again', async () => {
	const screen = await open(demo)
	await screen.withhold('**/basemap/region.json')
	await screen.reload()
	await screen.text('没取到底图，点位照常显示').waitFor()
	await screen.lookAt(MIDDLE, 12.4)
	const points = await screen.labels()
	assert.ok(points.has('渚阳街道') && !points.has('渚水'))
	await screen.release()
	await screen.button('重取底图').click()
	await screen.untilLabel('渚水')
	await screen.close()
})

test('an online basemap is shown with its approval number; when it does not come, one key brings the local ground', async () => {
	const screen = await open(town)
	await screen.lookAt(TOWN, 14)
	await screen.basemap('省局影像')
	assert.match(await screen.words(), /审图号：GS\(2026\)0001号/)
	assert.ok(!(await screen.labels()).has('G355'), 'its names are its own')
	await screen.basemap('天上影像')
	await screen.text('天上影像 连不上').waitFor()
	await screen.press('b')
	await screen.untilLabel('G355')
	assert.ok(!(await screen.words()).includes('连不上'))
	isClean(screen)
	await screen.close()
})

test('points of the extract are offered, go live when taken, and can be taken back', async () => {
	const server = await startServer({ DATA_DIR: join(folder, 'offers'), REGION_DIR: packs })
	const screen = await open(server, DESK)
	await screen.button('可采用点 2').click()
	await screen.button('采用 消防站').click()
	await screen.text('已采用 消防站').waitFor()
	await screen.button('采用 消防站').waitFor({ state: 'detached' })
	assert.match(await screen.words(), /防控力量分布图352/)
	await screen.button('撤销').click()
	await screen.button('采用 消防站').waitFor()
	await screen.button('全部采用 2').last().click()
	await screen.text('底图数据中没有可采用的点').waitFor()
	isClean(screen)
	await screen.close()
	await server.kill('SIGTERM')
})

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type ServerProcess, startServer, tokenOf } from '../fixtures/server-process.ts'
import { type Browser, DESK, openBrowser, SMALL, WALL } from './driver.ts'
import { Screen } from './screen.ts'

const folder = mkdtempSync(join(tmpdir(), 'screens-'))
const POINT = '杉坞水库'
let browser: Browser
let server: ServerProcess
let token: string

before(async () => {
	mkdirSync('dist/screens', { recursive: true })
	server = await startServer({ DATA_DIR: folder })
	token = tokenOf(server, 'demo-planner')
	browser = await openBrowser()
})
after(async () => {
	await browser?.close()
	await server?.kill('SIGTERM')
	rmSync(folder, { recursive: true })
})

test('the four maps are drawn with the counts of the district, from this server alone and without a complaint', async () => {
	const screen = await Screen.open(browser, server.url, token, WALL)
	const words = await screen.words()
	for (const count of ['107', '372', '351', '350', '3,832', '2,914', '演示数据', '内部使用', '云渚区'])
		assert.ok(words.includes(count), `${count} is on the page`)
	await screen.picture('layered-1920')
	await screen.button(/四图/).first().click()
	await screen.drawn()
	await screen.picture('four-1920')
	assert.deepEqual(
		{ outside: screen.outside, failed: screen.failed, complaints: screen.complaints },
		{ outside: [], failed: [], complaints: [] },
	)
	await screen.close()
})

test('a move in one browser is drawn in the other, and undoing it brings it back', async () => {
	const [one, other] = await Promise.all([
		Screen.open(browser, server.url, token, SMALL),
		Screen.open(browser, server.url, token, SMALL),
	])
	await one.openPoint(POINT)
	await other.openPoint(POINT)
	// Names around a mark may settle on another side of it afterwards, so only the mark itself is compared.
	const before = await other.middlePicture()
	await other.probed()
	await one.nudge(POINT, 'ArrowRight', 15)
	await other.untilUpdated()
	assert.ok(!before.equals(await other.middlePicture()), 'the other browser shows the point elsewhere')
	await other.probed()
	await one.press('Control+z')
	await other.untilUpdated()
	assert.ok(before.equals(await other.middlePicture()), 'the other browser shows the point at its old place again')
	await Promise.all([one.close(), other.close()])
})

test('who may not move a point is not offered to', async () => {
	const wall = await Screen.open(browser, server.url, tokenOf(server, 'demo-wall'), DESK)
	await wall.openPoint(POINT)
	const move = wall.card(POINT).getByRole('button', { name: '移动' })
	assert.ok((await move.count()) === 0 || (await move.isDisabled()))
	await wall.close()
})

test('a township clerk sees the own township only', async () => {
	const clerk = await Screen.open(browser, server.url, tokenOf(server, 'demo-township'), DESK)
	const words = await clerk.words()
	assert.match(words, /风险隐患图\s*13/)
	await clerk.picture('township-1440')
	await clerk.close()
})

test('a village officer begins where the marks of the village are drawn', async () => {
	const officer = await Screen.open(browser, server.url, tokenOf(server, 'demo-village'), SMALL)
	assert.ok((await officer.labels()).has('芦滩滑坡'))
	await officer.close()
})

test('the page speaks three languages', async () => {
	const screen = await Screen.open(browser, server.url, token, DESK)
	await screen.button('EN').click()
	assert.equal(await screen.language(), 'en')
	assert.match(await screen.words(), /Risk/)
	await screen.drawn()
	await screen.picture('layered-en-1440')
	await screen.button('繁').click()
	assert.equal(await screen.language(), 'zh-TW')
	assert.match(await screen.words(), /風險隱患圖/)
	await screen.close()
})

test('graphics that were lost come back with the same picture', async () => {
	const screen = await Screen.open(browser, server.url, token, DESK)
	const before = await screen.mapPicture()
	await screen.loseGraphics()
	assert.ok(before.equals(await screen.mapPicture()))
	await screen.close()
})

test('a server that goes away is seen within seven seconds, and caught up with when it is back, without a reload', async () => {
	const screen = await Screen.open(browser, server.url, token, DESK)
	await screen.leaveMark()
	const { port } = new URL(server.url)
	await server.kill('SIGTERM')
	await screen.untilConnection(/数据中断 \d\d:\d\d/, 7000)
	assert.match(await screen.words(), /107/, 'the last picture stays')
	await screen.picture('stale-1440')
	server = await startServer({ DATA_DIR: folder, PORT: port })
	await screen.untilConnection(/实时/, 15_000)
	assert.ok(await screen.hasMark(), 'the page was not reloaded')
	await screen.close()
})

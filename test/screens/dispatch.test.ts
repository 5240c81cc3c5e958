import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type ServerProcess, startServer, tokenOf } from '../fixtures/server-process.ts'
import { DispatchPage } from './dispatch-page.ts'
import { type Browser, openBrowser, SMALL } from './driver.ts'
import { must, WallPage } from './wall-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'dispatch-'))
/** Beside the village 犁墩, from where roads lead to all of the district. */
const PLACE: [number, number] = [123.6117, 31.126]
const MASKED = /1\d{2}\*{4}\d{4}/
const WHOLE_MOBILE = /1[3-9]\d{9}/
let browser: Browser
let server: ServerProcess
let token: string

before(async () => {
	mkdirSync('dist/screens', { recursive: true })
	server = await startServer({ DATA_DIR: folder })
	token = tokenOf(server, 'demo-dispatcher')
	browser = await openBrowser()
})
after(async () => {
	await browser?.close()
	await server?.kill('SIGTERM')
	rmSync(folder, { recursive: true })
})

test('three acts lead from a fresh page to an incident with stores and forces ranked by road, and the wall shows it', async () => {
	const desk = await DispatchPage.open(browser, server.url, token)
	await desk.pickType('山洪洪涝')
	await desk.clickMap(PLACE)
	assert.deepEqual(await desk.hands(), { pointer: 2, keys: 0 })
	const ranked = await desk.ranked()
	assert.ok(ranked.length >= 3)
	for (const row of ranked.slice(0, 3)) assert.match(row, /\d+\s*分[\s\S]*km/, 'each says how soon and how far')
	assert.match(await desk.answer(), /30 分内可到[\s\S]*随行力量/, 'stores and forces before anything is written')
	assert.doesNotMatch(await desk.side(), /SJ-/, 'nothing is written yet')
	await desk.press('Enter')
	await desk.untilText(/SJ-990102-\d{4}-0037/)
	assert.deepEqual(await desk.hands(), { pointer: 2, keys: 1 }, 'three acts')
	assert.match(
		await desk.side(),
		/洪涝[\s\S]*待核实[\s\S]*剩 29:/,
		'received now, to be verified, first report running',
	)
	assert.match(desk.address, /#incident:\w{26}$/)
	await desk.picture('dispatch-call-1440')
	const id = desk.address.split('#')[1]!
	const wall = await WallPage.paired(browser, { url: server.url, token })
	await must({ url: server.url, token }, { do: 'edit', id: wall.id, set: { focus: id } })
	await must({ url: server.url, token }, { do: 'status', id: wall.id, to: 'incident' })
	await wall.untilText(/洪涝/, 20_000)
	await wall.close()
	await desk.reload()
	await desk.untilText(/SJ-990102-\d{4}-0037/)
	assert.deepEqual([desk.outside, desk.failed, desk.complaints], [[], [], []])
	await desk.close()
})

test('a line, Enter and a click: an incident, and whom to call at the nearest store, with the number masked', async () => {
	const desk = await DispatchPage.open(browser, server.url, token, SMALL)
	await desk.say('接报 山洪 犁墩')
	const [nearest] = await desk.untilRanking((ranking) => ranking.length > 0)
	assert.ok(nearest!.minutes > 0 && nearest!.available > 0, 'how soon, and how many')
	await desk.press('Enter')
	await desk.untilText(/SJ-990102-\d{4}-\d{4}/)
	await desk.row(nearest!.name).click()
	const keeper = desk.opened()
	await keeper.getByText(MASKED).waitFor()
	assert.doesNotMatch((await keeper.textContent())!, WHOLE_MOBILE, 'no number of a person in full')
	// The bar is opened by a key, and its line run by another one.
	assert.deepEqual(await desk.hands(), { pointer: 1, keys: 3 })
	const along = desk.page.getByRole('region', { name: '随行力量' }).getByRole('listitem')
	assert.match((await along.first().textContent())!, /\d+ 分.*\d+ 人/, 'how soon a force can be there, how many of it')
	await desk.page.getByRole('tab', { name: '力量' }).click()
	await desk.page.locator('[data-row^="force:"]').first().click()
	await desk.opened().getByText(MASKED).waitFor()
	assert.doesNotMatch((await desk.opened().textContent())!, WHOLE_MOBILE)
	await desk.close()
})

test('the command bar alone takes a call, closes a road after its cost is told, writes a line and takes the next step', async () => {
	const desk = await DispatchPage.open(browser, server.url, token)
	await desk.say('接报 火灾 犁墩')
	await desk.ranked()
	await desk.press('Enter')
	await desk.untilText(/SJ-990102-\d{4}-\d{4}/)
	await desk.say('封路 石垭桥')
	await desk.untilText(/不造成断路|断路：/, 15_000)
	await desk.press('Enter')
	await desk.untilText(/石垭桥 积水漫路/)
	assert.match(await desk.side(), /道路封闭2 处/)
	await desk.say('记录 派人到桥头守')
	await desk.untilText('派人到桥头守')
	await desk.say('核实')
	await desk.untilText('已核实')
	await desk.close()
})

test('pasted coordinates of another system are converted and said to be', async () => {
	const desk = await DispatchPage.open(browser, server.url, token, SMALL)
	await desk.press('n')
	await desk.page.getByRole('combobox', { name: '地点' }).fill('gcj02 31.126, 123.6117')
	await desk.page.getByRole('option').first().waitFor()
	await desk.press('Enter')
	await desk.untilText('按 GCJ-02 读入，已转换')
	await desk.press('Escape')
	await desk.press('Escape')
	await desk.press('Escape')
	await desk.untilText('进行中的事件')
	await desk.close()
})

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type ServerProcess, startServer, tokenOf } from '../fixtures/server-process.ts'
import { recordsOf, untilRecord } from './desk-asks.ts'
import { DispatchPage } from './dispatch-page.ts'
import { type Browser, openBrowser, SMALL } from './driver.ts'
import type { Desk } from './wall-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'keys-'))
const MASKED = /^1\d{2}\*{4}\d{4}$/
let browser: Browser
let server: ServerProcess
let asks: Desk
let desk: DispatchPage

before(async () => {
	server = await startServer({ DATA_DIR: folder })
	asks = { url: server.url, token: tokenOf(server, 'demo-dispatcher') }
	browser = await openBrowser()
	desk = await DispatchPage.open(browser, server.url, asks.token, SMALL)
})
after(async () => {
	await browser?.close()
	await server?.kill('SIGTERM')
	rmSync(folder, { recursive: true })
})

const incident = () => desk.address.split('#')[1]!
/** The records of this incident, as the server holds them. */
const own = (kind: string) => recordsOf(asks, kind, { incident_id: incident() })

test('a call is taken', async () => {
	await desk.press('n')
	await desk.press('1')
	await desk.tabTo('地点')
	await desk.type('犁墩')
	await desk.page.getByRole('option').first().waitFor()
	await desk.press('Enter')
	await desk.untilRanking((ranking) => ranking.length > 0)
	await desk.press('Enter')
	await desk.untilText(/SJ-990102-\d{4}-\d{4}/)
})

test('stores are walked through, and the number of a keeper is shown for a reason, hidden again, and written down', async () => {
	await desk.untilRanking((ranking) => ranking.length > 0)
	await desk.press('j')
	await desk.press('Enter')
	const masked = desk.opened().getByText(MASKED)
	await masked.waitFor()
	await desk.tabTo(/^显示.*的电话$/)
	await desk.press('Enter')
	await desk.tabTo('显示')
	await desk.press('Enter')
	const call = desk.opened().locator('a[href^="tel:1"]')
	await call.waitFor()
	assert.match((await call.textContent())!, /^1\d{10}$/, 'in full')
	const leader = { url: server.url, token: tokenOf(server, 'demo-leader') }
	const [line, ...more] = await recordsOf(leader, 'reveal', {})
	assert.deepEqual([more, line!.field, line!.updated_by], [[], 'keeper_phone', 'demo-dispatcher'])
	assert.match(String(line!.reason), /^调派联络：.*洪涝$/)
	await desk.tabTo('收起')
	await desk.press('Enter')
	await masked.waitFor()
	await call.waitFor({ state: 'hidden' })
})

test('pumps are reserved, sent, and handed over', async () => {
	await desk.say('预占 抽水泵 2 120')
	await desk.button('预占 2 台').waitFor()
	await desk.press('Control+Enter')
	const held = desk.page.getByRole('list', { name: '已落实的调拨' })
	await held.getByText('已预占').waitFor()
	await desk.tabTo('发出')
	await desk.press('Enter')
	await held.getByText('在途').waitFor()
	await desk.tabTo('交接')
	await desk.press('Enter')
	await desk.type('李四方')
	await desk.press('Enter')
	await held.getByText('已交接').waitFor()
	await untilRecord(asks, 'reservation', { incident_id: incident(), status: 'received' })
	const parts = await own('reservation')
	assert.deepEqual(
		parts.map(({ qty, status, received_by }) => ({ qty, status, received_by })),
		[{ qty: 2, status: 'received', received_by: '李四方' }],
	)
	const lines = await own('movement')
	assert.deepEqual(
		lines.map(({ change }) => change),
		[-2],
		'they have left the store',
	)
})

test('a force is sent, told on step by step until it is back, and only then the incident can be ended', async () => {
	await desk.say('派单 消防')
	await desk.tabTo(/^派 \d+ 人$/)
	await desk.press('Enter')
	await desk.untilText(/已派 1 单/)
	for (const [said, is] of [
		['核实', '已核实'],
		['处置', '处置中'],
		['已控制', '已控制'],
	] as const) {
		await desk.say(said)
		await desk.page.getByRole('complementary', { name: '事件' }).getByText(is, { exact: true }).first().waitFor()
	}
	await desk.tabTo('终止')
	await desk.press('Enter')
	await desk.untilText('还有 1 项未办结，不能终止')
	const [{ status }] = (await recordsOf(asks, 'incident', { code: await desk.code() })) as [{ status: string }]
	assert.equal(status, 'controlled', 'refused')
	await desk.tabTo('受领')
	for (const step of ['出动', '到场', '处置', '返程', '归队']) {
		await desk.press('Enter')
		await desk.page.locator('button:focus').filter({ hasText: step }).waitFor()
	}
	await desk.press('Enter')
	await desk.untilNoText(/已派 1 单/)
	const task = await untilRecord(asks, 'task', { incident_id: incident(), status: 'done' })
	const steps = task.steps as { to: string; via: string }[]
	assert.deepEqual(
		steps.map(({ to }) => to),
		['ordered', 'accepted', 'en_route', 'on_scene', 'working', 'returning', 'done'],
	)
	await desk.say('终止')
	await desk.page.getByRole('complementary', { name: '事件' }).getByText('已终止', { exact: true }).first().waitFor()
	assert.equal((await desk.hands()).pointer, 0, 'all of it without a mouse')
})

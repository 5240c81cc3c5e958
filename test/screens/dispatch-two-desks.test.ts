import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type ServerProcess, startServer, tokenOf } from '../fixtures/server-process.ts'
import { newIncident, recordsOf } from './desk-asks.ts'
import { DispatchPage, type Ranked } from './dispatch-page.ts'
import { type Browser, openBrowser } from './driver.ts'
import type { Desk } from './wall-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'two-desks-'))
const RESERVOIR = { name: '杉坞水库险情', at: [123.7090766, 31.0378539], region_code: '990102201208' } as const
/** A bridge of G991 at the end of the district; no other road leads behind it. */
const BRIDGE = '31.070295, 123.795911'
const VALLEY = ['鼓源村', '砚山村', '菖垭村', '芦泉村', '窑垭村', '瓦背村', '筠塘村', '窑背村']
const TINGWEI = '汀圩街道储备库'
let browser: Browser
let server: ServerProcess
let asks: Desk
let first: DispatchPage
let second: DispatchPage

before(async () => {
	server = await startServer({ DATA_DIR: folder })
	asks = { url: server.url, token: tokenOf(server, 'demo-dispatcher') }
	browser = await openBrowser()
	const incident = await newIncident(asks, RESERVOIR)
	first = await DispatchPage.on(browser, asks, incident)
	second = await DispatchPage.on(browser, asks, incident)
})
after(async () => {
	await browser?.close()
	await server?.kill('SIGTERM')
	rmSync(folder, { recursive: true })
})

const tingwei = (ranking: Ranked[]) => ranking.find(({ name }) => name === TINGWEI)
const inOrder = (ranking: Ranked[]) =>
	ranking.every(({ rank, minutes }, i) => rank === i + 1 && minutes >= (ranking[i - 1]?.minutes ?? 0))

test('closing 石垭桥 on one desk reorders the ranking on both alike, and lifting it brings the old one back', async () => {
	for (const desk of [first, second]) await desk.showAll()
	const open = await first.untilRanking((ranking) => tingwei(ranking) !== undefined)
	assert.deepEqual(await second.untilRanking((ranking) => tingwei(ranking) !== undefined), open)
	await first.say('封路 石垭桥')
	await first.untilText(/不造成断路|断路：/)
	await first.press('Enter')
	// A list that a hand rests on keeps its order for a while, with the new times in it.
	const farther = (ranking: Ranked[]) => (tingwei(ranking)?.minutes ?? 0) > tingwei(open)!.minutes && inOrder(ranking)
	const shut = await first.untilRanking(farther)
	assert.deepEqual(await second.untilRanking(farther), shut, 'the other desk is told without asking')
	assert.ok(inOrder(open) && inOrder(shut), 'the soonest first, before and after')
	const [was, is] = [tingwei(open)!, tingwei(shut)!]
	assert.deepEqual([was.minutes, is.minutes], [28, 43])
	assert.ok(is.rank > was.rank, `from place ${was.rank} to ${is.rank}`)
	assert.deepEqual(shut.map(({ name }) => name).sort(), open.map(({ name }) => name).sort(), 'none is left out')
	await second.untilText(/\d+ 库因道路封闭绕行/)
	await second.lift('石垭桥')
	const nearAgain = (ranking: Ranked[]) => tingwei(ranking)?.minutes === was.minutes && inOrder(ranking)
	assert.deepEqual(await first.untilRanking(nearAgain), open)
	assert.deepEqual(await second.untilRanking(nearAgain), open)
})

test('closing the only road into a valley names the villages behind it, before it is entered and while it is in force', async () => {
	await first.say(`封路 ${BRIDGE}`)
	const told = first.page.getByRole('status').filter({ hasText: '8 村断路' })
	await told.waitFor({ timeout: 15_000 })
	for (const name of VALLEY) assert.ok((await told.textContent())!.includes(name), name)
	await first.press('Enter')
	await second.showClosures()
	const listed = second.page.getByRole('region', { name: '道路封闭' }).getByRole('status')
	await listed.filter({ hasText: '8 村断路' }).waitFor({ timeout: 15_000 })
	for (const name of VALLEY) assert.ok((await listed.textContent())!.includes(name), `${name}, on the other desk`)
	await second.lift('G991')
	await listed.waitFor({ state: 'hidden', timeout: 15_000 })
})

test('of two desks that reserve the last pumps of a store one gets them, and the other is told and keeps what it asked', async () => {
	const [store] = await first.ranking()
	const last = store!.available
	for (const desk of [first, second]) {
		await desk.say(`预占 抽水泵 ${last} 120`)
		await desk.button(`预占 ${last} 台`).waitFor()
	}
	await Promise.all([first, second].map((desk) => desk.press('Control+Enter')))
	const alert = (desk: DispatchPage) => desk.page.getByRole('alert').filter({ hasText: '已有人先占' })
	const told = async (desk: DispatchPage) => {
		await alert(desk).waitFor({ timeout: 15_000 })
		return desk
	}
	const late = await Promise.any([told(first), told(second)])
	assert.equal(await alert(late).locator('span').textContent(), `已有人先占：${store!.name}只剩 0 台，要了 ${last} 台`)
	const early = late === first ? second : first
	assert.equal(await alert(early).count(), 0)
	const kept = late.page.getByRole('textbox', { name: `${store!.name}选用数量` })
	assert.equal(await kept.inputValue(), String(last), 'what was asked stays')
	const reservations = await recordsOf(asks, 'reservation', { item_code: 'pump', status: 'held' })
	assert.deepEqual(
		reservations.map(({ qty }) => qty),
		[last],
		'one promise, and no half of another',
	)
	await late.button('重算').click()
	await alert(late).waitFor({ state: 'hidden' })
	const [next] = await late.untilRanking((ranking) => ranking[0]?.name !== store!.name)
	assert.ok(next!.available > 0)
	assert.deepEqual((await recordsOf(asks, 'reservation', { item_code: 'pump', status: 'held' })).length, 1)
})

test('a server that goes away leaves estimates that are called so, and times by road when it is back', async () => {
	// Whichever desk was late has its hand on the list still.
	await first.restHands()
	const byRoad = await first.untilRanking(inOrder)
	const { port } = new URL(server.url)
	await server.kill('SIGTERM')
	await first.untilLine(/数据中断/, 15_000)
	await first.press('r')
	await first.untilText('服务器断开，全部按直线估算，道路封闭未计', 15_000)
	await first.untilText('估算')
	server = await startServer({ DATA_DIR: folder, PORT: port })
	await first.untilLine('实时', 30_000)
	await first.untilNoText('服务器断开，全部按直线估算，道路封闭未计', 15_000)
	assert.deepEqual(
		await first.untilRanking((ranking) => ranking[0]?.minutes === byRoad[0]?.minutes && inOrder(ranking)),
		byRoad,
	)
})

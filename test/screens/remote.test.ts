import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type ServerProcess, startServer, tokenOf } from '../fixtures/server-process.ts'
import { type Browser, DESK, openBrowser, openPage, type Size, Tab } from './driver.ts'

const folder = mkdtempSync(join(tmpdir(), 'remote-'))
const PHONE: Size = { width: 360, height: 780 }
/** Neither a screen that is paired nor one that is not draws a map here. */
const SCREEN: Size = { width: 1366, height: 768 }
const TOUCH_PX = 48
let browser: Browser
let server: ServerProcess

before(async () => {
	mkdirSync('dist/screens', { recursive: true })
	server = await startServer({ DATA_DIR: folder })
	browser = await openBrowser()
})
after(async () => {
	await browser?.close()
	await server?.kill('SIGTERM')
	rmSync(folder, { recursive: true })
})

async function remote(account: string, size: Size): Promise<Tab> {
	const tab = new Tab(await openPage(browser, size), server.url)
	await tab.page.goto(`${server.url}/sign-in?token=${tokenOf(server, account)}&to=/remote`)
	await tab.page.locator('output.line', { hasText: '实时' }).waitFor({ timeout: 60_000 })
	return tab
}
const wallRow = (tab: Tab) => tab.page.locator('.wall-row', { hasText: '大屏 1' })
async function letters(screen: Tab): Promise<string> {
	const cells = screen.page.locator('.pair-cells')
	await screen.text(/后更换/).waitFor({ timeout: 30_000 })
	return ((await cells.textContent()) ?? '').replace(/\s/g, '')
}

test('a phone lets a screen in, drives it and puts it out', async () => {
	const screen = new Tab(await openPage(browser, SCREEN), server.url)
	await screen.page.goto(`${server.url}/wall`)
	const code = await letters(screen)
	assert.match(code, /^[2-9A-HJKMNP-Z]{6}$/)
	await screen.picture('pairing-1366')
	const phone = await remote('demo-dispatcher', PHONE)
	const field = phone.page.getByPlaceholder('屏上的 6 位字符')
	await field.fill('222 222')
	await phone.button('接入').click()
	await phone.text(/没有屏幕显示这个码/).waitFor()
	await field.fill(code.toLowerCase())
	await phone.button('接入').click()
	await wallRow(phone).waitFor()
	await wallRow(phone).getByText('在线').waitFor({ timeout: 20_000 })
	await phone.button('预警').click()
	await wallRow(phone).getByText('预警 · 轮播').waitFor()
	await phone.button('平时').click()
	await phone.button('换到平时').click()
	await wallRow(phone).getByText('平时 · 轮播').waitFor()
	await phone.button('画面冻结').click()
	await wallRow(phone).getByText('冻结').waitFor()
	await phone.picture('remote-360')
	await phone.button('设置 大屏 1').click()
	await phone.button('吊销').click()
	assert.equal(await phone.page.locator(':focus').textContent(), '返回')
	await phone.page.getByRole('textbox', { name: '吊销' }).fill('吊销')
	await phone.page.locator('dialog').getByRole('button', { name: '吊销' }).click()
	await wallRow(phone).waitFor({ state: 'detached' })
	assert.notEqual(await letters(screen), code, 'the screen is out and shows another code')
	assert.deepEqual(phone.outside, [])
	assert.deepEqual(
		phone.complaints.filter((text) => !/404/.test(text)),
		[],
	)
	await Promise.all([phone.close(), screen.close()])
})

test('everything on a phone can be hit with a thumb, and nothing is wider than it', async () => {
	const phone = await remote('demo-dispatcher', PHONE)
	await phone.page.locator('.keys').first().waitFor()
	const small = await phone.page.evaluate(
		(least) =>
			[...document.querySelectorAll('.remote :is(a, button, select, label, input:not([type=checkbox], [type=search]))')]
				.map((element) => ({ text: element.textContent?.slice(0, 12), height: element.getBoundingClientRect().height }))
				.filter(({ height }) => height > 0 && height < least),
		TOUCH_PX,
	)
	assert.deepEqual(small, [])
	const wide = await phone.page.evaluate(() => document.querySelector('.remote')!.scrollWidth - innerWidth)
	assert.ok(wide <= 0, `${wide} px too wide`)
	await phone.close()
})

test('who may not drive walls is told so, and is offered nothing', async () => {
	const viewer = await remote('demo-viewer', DESK)
	await viewer.text('本账号不能遥控大屏').waitFor()
	assert.equal(await viewer.page.locator('.remote button').count(), 0)
	await viewer.close()
	const leader = await remote('demo-leader', DESK)
	await leader.page.locator('.keys').first().waitFor()
	assert.equal(await leader.text('配对码').count(), 0, 'a leader drives walls and lets none in')
	await leader.picture('remote-1440')
	await leader.close()
})

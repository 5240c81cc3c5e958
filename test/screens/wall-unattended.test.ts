import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Intent } from '../../domain/intent.ts'
import type { WallScene } from '../../domain/kinds/wall.ts'
import { tokenOf } from '../fixtures/server-process.ts'
import { type Browser, openBrowser, openPage, type Size, Tab } from './driver.ts'
import type { Probed } from './page-probe.ts'
import { countGraphics, type Graphics, shownScene } from './wall-facts.ts'
import { WallHouse } from './wall-house.ts'
import { type Item, life } from './wall-life.ts'
import { ask, type Desk, must, REFERENCE, WallPage } from './wall-page.ts'

/** Four maps fit on it; with half the pixels each way, which a machine without a graphics card draws in time. */
const CANVAS: Size = { width: 1366, height: 768, scale: 0.5 }
const PROFILE = { ...REFERENCE, canvas_w: CANVAS.width, canvas_h: CANVAS.height, screen_width_mm: 3415 }

const house = new WallHouse()
let browser: Browser
let wall: WallPage
const desk = (): Desk => ({ url: house.server.url, token: tokenOf(house.server, 'demo-dispatcher') })
const planner = (): Desk => ({ url: house.server.url, token: tokenOf(house.server, 'demo-planner') })

async function openWall(prepare?: (opened: WallPage) => Promise<unknown>): Promise<WallPage> {
	const opened = await WallPage.unpaired(browser, house.server.url, CANVAS, prepare)
	await opened.letIn(desk(), PROFILE)
	await opened.untilText('云渚区应急指挥一张图', 60_000)
	return opened
}

before(async () => {
	await house.start()
	browser = await openBrowser()
	wall = await openWall((opened) => opened.page.addInitScript(countGraphics))
	await wall.drawn()
})
after(async () => {
	await browser?.close()
	await house.close()
})

async function items(kind: string): Promise<Item[]> {
	const answer = await fetch(`${house.server.url}/api/collections/${kind}/items?limit=5000`, {
		headers: { authorization: `Bearer ${planner().token}` },
	})
	return ((await answer.json()) as { features: Item[] }).features
}

const SCENES: readonly WallScene[] = ['risk', 'supply', 'force', 'command', 'four', 'charts']
const ONE_MAP = SCENES.filter((scene) => scene !== 'four')
async function show(on: WallPage, scene: WallScene, withinMs = 40_000): Promise<void> {
	// It may be there already.
	await ask(desk(), { do: 'edit', id: on.id, set: { scene } })
	await on.page.waitForFunction(shownScene, scene, { timeout: withinMs, polling: 50 })
}

/** Bytes of objects, elements of the page, and what draws. */
type Weight = { heap: number; elements: number; graphics: Graphics }
/** What the page holds at rest, always in the same scene. */
async function weigh(): Promise<Weight> {
	await show(wall, 'risk')
	await wall.page.waitForTimeout(1500)
	await wall.drawn()
	await wall.updates()
	const heap = await wall.objects()
	const elements = await wall.page.evaluate(() => document.querySelectorAll('*').length)
	return { heap, elements, graphics: await wall.page.evaluate(() => globalThis.fourmapGraphics()) }
}

test('two thousand changes and a hundred scenes later a wall holds no more than before', async (t) => {
	const standby = (await items('force')).filter(
		({ geometry, properties }) => geometry && properties.status === 'standby',
	)
	const lively = life(standby.slice(0, 90))
	const stir = async (count: number) => {
		await Promise.all(Array.from({ length: count }, () => must(desk(), lively.next().value as Intent)))
	}
	// First what a page loads and remembers once: every scene, and each kind of change. Only objects are weighed: the engine
	// goes on compiling for thousands of changes, which is 1.7 KB each and comes to an end.
	for (const scene of [...SCENES, ...SCENES]) await show(wall, scene)
	await stir(100)
	const first = await weigh()
	for (let round = 0; round < 100; round++) {
		await stir(20)
		// Four maps at once take seconds to draw without a graphics card, so their turn comes every twentieth time only.
		await show(wall, round % 20 === 19 ? 'four' : ONE_MAP[round % ONE_MAP.length]!)
	}
	const last = await weigh()
	t.diagnostic(JSON.stringify({ first, last }))
	assert.ok(last.heap < first.heap * 1.05, `${first.heap} → ${last.heap} bytes`)
	assert.ok(Math.abs(last.elements - first.elements) < first.elements * 0.05, `${first.elements} → ${last.elements}`)
	assert.deepEqual(last.graphics, first.graphics)
	assert.deepEqual(wall.complaints, [])
})

test('a clock of the machine that jumps by an hour moves neither the clock of the wall nor its trust in the line', async () => {
	const shown = async () => (await wall.page.locator('.title-clock').getAttribute('datetime'))!
	const before = Date.parse(await shown())
	await wall.page.evaluate(() => {
		const real = Date.now
		Date.now = () => real() + 3_600_000
	})
	await wall.page.waitForTimeout(3000)
	const passed = Date.parse(await shown()) - before
	assert.ok(passed >= 2000 && passed < 20_000, `${passed} ms`)
	assert.equal(await wall.text(/数据中断/).count(), 0)
})

test('after twenty deaths of the server a wall that was never loaded anew shows what the API says', async () => {
	await show(wall, 'risk')
	await wall.leaveMark()
	const closed = (await items('finding')).filter(({ properties }) => properties.status === 'closed')
	for (let round = 0; round < 20; round++) {
		await house.kill('SIGKILL')
		await house.start()
		await must(planner(), { do: 'status', id: closed[round]!.id, to: 'reopened' })
	}
	const findings = await items('finding')
	const done = findings.filter(({ properties }) => properties.status === 'closed').length
	assert.equal(done, closed.length - 20)
	const rate = ((done / findings.length) * 100).toFixed(1)
	await wall.untilText(new RegExp(`^${rate}`), 20_000)
	await wall.untilText(done.toLocaleString('en-US'), 5000)
	await wall.untilNoText(/数据中断/, 5000)
	assert.ok(await wall.hasMark(), 'it was never loaded anew')
})

test('a new build on the server is loaded by the wall itself, which is still let in', async () => {
	await wall.leaveMark()
	await house.kill('SIGTERM')
	house.renewClient()
	await house.start()
	await wall.page.waitForFunction(() => !('fourmapMark' in globalThis), undefined, { timeout: 30_000 })
	await wall.untilText('云渚区应急指挥一张图', 30_000)
	const script = await wall.page.locator('script[type=module][src]').getAttribute('src')
	assert.match(script!, /-renewed\.js$/)
	await wall.drawn()
})

test('a browser that can draw no map shows lists and figures, all of them to be read, and does not complain', async () => {
	const blind = await openWall((opened) =>
		opened.page.addInitScript(() => {
			const real = HTMLCanvasElement.prototype.getContext
			HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
				return /webgl/.test(String(asked[0])) ? null : Reflect.apply(real, this, asked)
			} as typeof real
		}),
	)
	for (const scene of ['risk', 'four', 'charts'] as const) {
		await must(desk(), { do: 'edit', id: blind.id, set: { scene } })
		if (scene === 'charts') await blind.page.waitForTimeout(1500)
		else await blind.untilText(/此屏画不出地图/, 10_000)
		if (scene === 'risk') await blind.untilText('107', 5000)
		const texts = await blind.texts()
		assert.ok(texts.length > 40, `${scene}: ${texts.length} texts`)
		assert.deepEqual(
			texts.filter(({ px }) => px < 15.8),
			[],
			scene,
		)
	}
	assert.deepEqual(blind.complaints, [])
	await blind.close()
})

test('one remote freezes two walls, sends them somewhere and changes their scene', async () => {
	const other = await openWall()
	const walls = [wall, other]
	await show(wall, 'risk')
	await show(other, 'risk')
	for (const each of walls) await each.drawn()
	const remote = new Tab(await openPage(browser, { width: 360, height: 780 }), house.server.url)
	await remote.page.goto(`${house.server.url}/sign-in?token=${desk().token}&to=/remote`)
	await remote.page.locator('output.line', { hasText: '实时' }).waitFor({ timeout: 60_000 })
	await remote.page.locator('.fly-field').waitFor()
	await remote.button('画面冻结').click()
	await Promise.all(walls.map((each) => each.untilText('画面已冻结 · 遥控', 15_000)))
	await remote.button('岚垌乡').click()
	await Promise.all(
		walls.map((each) =>
			each.page.waitForFunction(() => (globalThis as unknown as Probed).fourmapMap().getZoom() > 11.5, undefined, {
				timeout: 15_000,
			}),
		),
	)
	await remote.page.getByRole('button', { name: '防控力量分布图', exact: true }).click()
	await Promise.all(
		walls.map((each) => each.page.waitForFunction(shownScene, 'force', { timeout: 15_000, polling: 50 })),
	)
	await remote.close()
	await other.close()
})

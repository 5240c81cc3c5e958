import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type Probe, type Probed, probe, type View } from './page-probe.ts'

/** The only file that drives a browser: what tests do and see, in words of the product. */

const ARGS = [
	'--no-sandbox',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--use-gl=angle',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
]

export type Size = { width: number; height: number }
/** Two of these are drawn at once without a graphics card in a bearable time. */
export const SMALL: Size = { width: 1024, height: 640 }
export const DESK: Size = { width: 1440, height: 900 }
export const WALL: Size = { width: 1920, height: 1080 }

export async function openBrowser(): Promise<Browser> {
	const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
	return chromium.launch({ executablePath, args: ARGS })
}

export type Point = { x: number; y: number }

const GIVEN_UP = 'net::ERR_ABORTED'

/** Pixels across a mark that nothing else is drawn over. */
const CORE = 16
const MAP_ALONE = 'body * { visibility: hidden } .map-view canvas { visibility: visible }'

/** One person's browser on the four maps. */
export class Screen {
	readonly page: Page
	readonly context: BrowserContext
	/** Requests that went anywhere but to the server under test. */
	readonly outside: string[] = []
	readonly failed: string[] = []
	readonly complaints: string[] = []

	private constructor(page: Page, context: BrowserContext, origin: string) {
		this.page = page
		this.context = context
		page.on('request', (request) => {
			if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url())) this.outside.push(request.url())
		})
		page.on('requestfailed', (request) => {
			// What a page itself gives up, as tiles of a view that it has left, has not failed.
			if (request.failure()?.errorText !== GIVEN_UP)
				this.failed.push(`${request.url()} ${request.failure()?.errorText}`)
		})
		page.on('response', (response) => {
			if (response.status() >= 400) this.failed.push(`${response.url()} ${response.status()}`)
		})
		page.on('pageerror', (error) => this.complaints.push(String(error)))
		page.on('console', (message) => {
			if (message.type() === 'error') this.complaints.push(message.text())
		})
	}

	/** Opens a signed-in page and waits until its maps are drawn. */
	static async open(browser: Browser, url: string, token: string, size: Size = DESK): Promise<Screen> {
		const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
		const page = await context.newPage()
		const screen = new Screen(page, context, url)
		await page.addInitScript(probe)
		await page.goto(`${url}/sign-in?token=${token}`)
		await page.waitForURL(`${url}/`)
		await page.locator('output.line', { hasText: '实时' }).waitFor({ timeout: 60_000 })
		await screen.drawn()
		return screen
	}

	/** Waits until the maps have stopped changing: no glyphs, images or tiles on their way. */
	async drawn(): Promise<void> {
		await this.page.locator('.map-view canvas').first().waitFor({ timeout: 60_000 })
		await this.page.waitForFunction(
			() => {
				const maps = [...document.querySelectorAll('.map-view')]
				return maps.length > 0 && maps.every((map) => map.getAttribute('aria-busy') === 'false')
			},
			undefined,
			{ timeout: 90_000 },
		)
	}

	/** The whole page as it stands, also kept as a file where a name is given. */
	async picture(name?: string): Promise<Buffer> {
		return this.page.screenshot(name ? { path: `dist/screens/${name}.png` } : {})
	}
	/** The maps alone, without the panels and the clock. */
	async mapPicture(): Promise<Buffer> {
		return this.page.locator('.map-view canvas').first().screenshot({ style: MAP_ALONE })
	}
	/** The middle of the map, where a point stands that was just visited: no larger than a mark, so no name is in it. */
	async middlePicture(): Promise<Buffer> {
		const box = (await this.page.locator('.map-view canvas').first().boundingBox())!
		const clip = {
			x: box.x + box.width / 2 - CORE / 2,
			y: box.y + box.height / 2 - CORE / 2,
			width: CORE,
			height: CORE,
		}
		return this.page.screenshot({ style: MAP_ALONE, clip })
	}
	async words(): Promise<string> {
		return (await this.page.locator('body').textContent()) ?? ''
	}
	async language(): Promise<string> {
		return (await this.page.locator('html').getAttribute('lang')) ?? ''
	}
	/** Finds a point by name in the list and opens its card. */
	async openPoint(name: string): Promise<void> {
		await this.page.getByRole('searchbox').fill(name)
		await this.page
			.getByRole('option', { name: new RegExp(name) })
			.first()
			.click()
		await this.card(name).waitFor()
		await this.drawn()
	}
	/** Types into the search over everything; the answers, each as the words of its row. */
	async search(text: string): Promise<string[]> {
		await this.type(text)
		const answers = this.page.locator('.found:not([aria-busy=true])', { has: this.page.getByRole('option') })
		await answers.waitFor()
		return answers.getByRole('option').allInnerTexts()
	}
	async type(text: string): Promise<void> {
		await this.page.keyboard.press('Control+k')
		await this.page.getByRole('combobox', { name: '搜索全部' }).fill(text)
	}
	/** Opens the answer that begins so. */
	async choose(answer: string): Promise<void> {
		await this.page.locator('.found').getByRole('option', { name: answer }).first().click()
		await this.drawn()
	}
	/** Every text that the first map has found room for. */
	async labels(): Promise<Set<string>> {
		await this.drawn()
		return new Set(await this.page.evaluate(() => (globalThis as unknown as Probed).fourmapLabels()))
	}
	async untilLabel(text: string): Promise<void> {
		await this.page.waitForFunction(
			(wanted) => (globalThis as unknown as Probed).fourmapLabels().includes(wanted),
			text,
			{ timeout: 30_000, polling: 250 },
		)
		await this.drawn()
	}
	/** Names of villages where they are written, and how many places are drawn at all. */
	async places(): Promise<{ villages: string[]; drawn: number }> {
		await this.drawn()
		return this.page.evaluate(() => {
			const drawn = (globalThis as unknown as Probed).fourmapMap().queryRenderedFeatures()
			const places = drawn.filter(({ layer }) => layer.type === 'symbol' && /^(?:division|place)-/.test(layer.id))
			return { villages: places.map(({ properties }) => String(properties.name)), drawn: places.length }
		})
	}
	/** Lays another basemap under the points. */
	async basemap(label: string): Promise<void> {
		await this.button('换底图').click()
		await this.page.getByRole('menuitemradio', { name: label }).click()
		await this.drawn()
	}
	async reload(): Promise<void> {
		await this.page.reload()
		await this.page.locator('output.line', { hasText: '实时' }).waitFor()
		await this.drawn()
	}
	/** Moves the maps as a program would: no hand has touched them. */
	async lookAt(center: [lon: number, lat: number], zoom: number): Promise<void> {
		await this.page.evaluate((to) => (globalThis as unknown as Probed).fourmapMap().jumpTo(to), { center, zoom })
		await this.drawn()
	}
	async view(): Promise<View> {
		return this.page.evaluate((): View => {
			const map = (globalThis as unknown as Probed).fourmapMap()
			const { lng, lat } = map.getCenter()
			return { center: [lng, lat], zoom: map.getZoom() }
		})
	}
	/** Lets no request for such an address through, or all again. */
	async withhold(address: string | RegExp): Promise<void> {
		await this.page.route(address, (route) => route.abort())
	}
	async release(): Promise<void> {
		await this.page.unrouteAll()
	}
	card(name: string) {
		return this.page.getByRole('region', { name })
	}
	/** Moves the point whose card is open by keys: ten metres a step. */
	async nudge(name: string, key: 'ArrowRight' | 'ArrowUp', steps: number): Promise<void> {
		await this.card(name).getByRole('button', { name: '移动' }).click()
		for (let i = 0; i < steps; i++) await this.page.keyboard.press(key)
		await this.page.keyboard.press('Enter')
	}
	/** The graphics card forgets everything, as after sleep or a driver's fault, and comes back. */
	async loseGraphics(): Promise<void> {
		await this.page.evaluate(async () => {
			for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.map-view canvas')) {
				const loss = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')
				loss?.loseContext()
				await new Promise((done) => setTimeout(done, 300))
				loss?.restoreContext()
			}
		})
		await this.page.waitForTimeout(500)
		await this.drawn()
	}
	/** A mark that a reload would wipe away. */
	async leaveMark(): Promise<void> {
		await this.page.evaluate(() => Object.assign(globalThis, { fourmapMark: true }))
	}
	async hasMark(): Promise<boolean> {
		return this.page.evaluate(() => 'fourmapMark' in globalThis)
	}
	/** What the connection state says. */
	async connection(): Promise<string> {
		return ((await this.page.locator('output.line').textContent()) ?? '').trim()
	}
	async untilConnection(text: RegExp, withinMs: number): Promise<void> {
		await this.page.locator('output.line', { hasText: text }).waitFor({ timeout: withinMs })
	}
	text(text: string | RegExp) {
		return this.page.getByText(text)
	}
	button(name: string | RegExp) {
		return this.page.getByRole('button', { name })
	}
	async press(keys: string): Promise<void> {
		await this.page.keyboard.press(keys)
	}
	/** A drag as a hand does it: the map needs to see the pointer rest before it moves. */
	async drag(from: Point, to: Point): Promise<void> {
		const { mouse } = this.page
		await mouse.move(from.x, from.y)
		await this.page.waitForTimeout(80)
		await mouse.down()
		for (let i = 1; i <= 8; i++)
			await mouse.move(from.x + ((to.x - from.x) * i) / 8, from.y + ((to.y - from.y) * i) / 8)
		await mouse.up()
	}
	/** Takes the network away from this browser alone, or gives it back. */
	async cutOff(offline: boolean): Promise<void> {
		await this.context.setOffline(offline)
	}
	/** When map sources were updated since the last call. */
	async probed(): Promise<Probe> {
		return this.page.evaluate(() => {
			const { fourmapProbe } = globalThis as unknown as Probed
			return { updates: fourmapProbe.updates.splice(0) }
		})
	}
	/** Waits until a change from elsewhere has reached the map here and stands still. */
	async untilUpdated(withinMs = 15_000): Promise<void> {
		await this.page.waitForFunction(
			() => (globalThis as unknown as Probed).fourmapProbe.updates.length > 0,
			undefined,
			{ timeout: withinMs },
		)
		await this.page.waitForTimeout(500)
		await this.drawn()
	}
	async close(): Promise<void> {
		await this.context.close()
	}
}

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { objectBytes } from './object-bytes.ts'
import { type SeenText, seenTexts } from './seen-texts.ts'

/** The only file that drives a browser: what can be done with a page of any kind that has maps. */

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

export type { Browser }
/** Pixels of the page; `scale` pixels are drawn for each of them, where it is not one. */
export type Size = { width: number; height: number; scale?: number }
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

/** A browser's page for somebody in the mainland. */
export async function openPage(browser: Browser, { scale = 1, ...viewport }: Size): Promise<Page> {
	const context = await browser.newContext({
		viewport,
		deviceScaleFactor: scale,
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
	})
	return context.newPage()
}

/** A page in a browser of its own, and what went wrong in it. */
export class Tab {
	readonly page: Page
	readonly context: BrowserContext
	/** Requests that went anywhere but to the server under test. */
	readonly outside: string[] = []
	readonly failed: string[] = []
	readonly complaints: string[] = []

	constructor(page: Page, origin: string) {
		this.page = page
		this.context = page.context()
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

	/** Waits until the maps have stopped changing: no glyphs, images or tiles on their way. */
	async drawn(): Promise<void> {
		await this.page.locator('.map-view canvas').first().waitFor({ state: 'attached', timeout: 60_000 })
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
	async words(): Promise<string> {
		return (await this.page.locator('body').textContent()) ?? ''
	}
	async language(): Promise<string> {
		return (await this.page.locator('html').getAttribute('lang')) ?? ''
	}
	/** Lets no request for such an address through, or all again. */
	async withhold(address: string | RegExp): Promise<void> {
		await this.page.route(address, (route) => route.abort())
	}
	/** Answers an address in the server's place. */
	async offer(address: string, answer: { contentType: string; body: string | Buffer }): Promise<void> {
		await this.page.route(address, (route) => route.fulfill(answer))
	}
	async release(): Promise<void> {
		await this.page.unrouteAll()
	}
	/** A mark that a reload would wipe away. */
	async leaveMark(): Promise<void> {
		await this.page.evaluate(() => Object.assign(globalThis, { fourmapMark: true }))
	}
	async hasMark(): Promise<boolean> {
		return this.page.evaluate(() => 'fourmapMark' in globalThis)
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
	/** Keeps every message that comes over the live line from now on, as text. */
	recordLine(): string[] {
		const heard: string[] = []
		this.page.on('websocket', (socket) => {
			socket.on('framereceived', ({ payload }) => heard.push(String(payload)))
		})
		return heard
	}
	/** Bytes of live objects without compiled code, which grows by itself for minutes as the engine learns what is often run. */
	async objects(): Promise<number> {
		const session = await this.context.newCDPSession(this.page)
		const pieces: string[] = []
		session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk))
		await session.send('HeapProfiler.enable')
		// What the first collection lets go may hold what only a second one finds.
		for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
		await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
		await session.detach()
		return objectBytes(pieces.join(''))
	}
	/** Texts that can be seen, with their height and place in pixels of the screen. */
	async texts(): Promise<SeenText[]> {
		return this.page.evaluate(seenTexts)
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
	/** Takes the network away from this browser alone, or gives it back. */
	async cutOff(offline: boolean): Promise<void> {
		await this.context.setOffline(offline)
	}
	async close(): Promise<void> {
		await this.context.close()
	}
}

import { type Browser, DESK, openPage, type Size, Tab } from './driver.ts'
import { type Probe, type Probed, probe, type View } from './page-probe.ts'

/** Pixels across a mark that nothing else is drawn over. */
const CORE = 16
const MAP_ALONE = 'body * { visibility: hidden } .map-view canvas { visibility: visible }'

/** One person's browser on the four maps: what tests do and see there, in words of the product. */
export class Screen extends Tab {
	/** Opens a signed-in page and waits until its maps are drawn. */
	static async open(browser: Browser, url: string, token: string, size: Size = DESK): Promise<Screen> {
		const page = await openPage(browser, size)
		const screen = new Screen(page, url)
		await page.addInitScript(probe)
		await page.goto(`${url}/sign-in?token=${token}`)
		await page.waitForURL(`${url}/`)
		await page.locator('output.line', { hasText: '实时' }).waitFor({ timeout: 60_000 })
		await screen.drawn()
		return screen
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
	card(name: string) {
		return this.page.getByRole('region', { name })
	}
	/** Moves the point whose card is open by keys: ten metres a step. */
	async nudge(name: string, key: 'ArrowRight' | 'ArrowUp', steps: number): Promise<void> {
		await this.card(name).getByRole('button', { name: '移动' }).click()
		for (let i = 0; i < steps; i++) await this.page.keyboard.press(key)
		await this.page.keyboard.press('Enter')
	}
	/** What the connection state says. */
	async connection(): Promise<string> {
		return ((await this.page.locator('output.line').textContent()) ?? '').trim()
	}
	async untilConnection(text: RegExp, withinMs: number): Promise<void> {
		await this.page.locator('output.line', { hasText: text }).waitFor({ timeout: withinMs })
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
}

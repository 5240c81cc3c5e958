import { type Browser, DESK, openPage, type Point, type Size, Tab } from './driver.ts'
import { type Probed, probe } from './page-probe.ts'

/** A dispatcher's browser on the dispatch desk: what tests do and see there, in words of the product. */
export class DispatchPage extends Tab {
	/** Opens a signed-in desk and waits until its map is drawn. */
	static async open(browser: Browser, url: string, token: string, size: Size = DESK): Promise<DispatchPage> {
		const page = await openPage(browser, size)
		const desk = new DispatchPage(page, url)
		await page.addInitScript(probe)
		await page.goto(`${url}/sign-in?token=${token}&to=/dispatch`)
		await page.waitForURL(`${url}/dispatch`)
		await page.locator('output.line', { hasText: '实时' }).waitFor({ timeout: 60_000 })
		await desk.drawn()
		return desk
	}

	/** Interaction one of a call: what has happened. */
	async pickType(name: string): Promise<void> {
		await this.page.getByRole('group', { name: '事件类别' }).getByRole('button', { name }).click()
	}
	/** Where a place of the ground stands on the page now. */
	async spotOf(at: [lon: number, lat: number]): Promise<Point> {
		const box = (await this.page.locator('.map-view canvas').first().boundingBox())!
		const { x, y } = await this.page.evaluate((place) => {
			const map = (globalThis as unknown as Probed).fourmapMap() as unknown as {
				project: (place: [number, number]) => { x: number; y: number }
			}
			const { x, y } = map.project(place)
			return { x, y }
		}, at)
		return { x: box.x + x, y: box.y + y }
	}
	/** Interaction two: where. */
	async clickMap(at: [lon: number, lat: number]): Promise<void> {
		const { x, y } = await this.spotOf(at)
		await this.page.mouse.click(x, y)
	}
	/** Types into the command bar and runs what it means first. */
	async say(line: string): Promise<void> {
		await this.page.keyboard.press('/')
		await this.page.getByRole('combobox', { name: '指令' }).fill(line)
		await this.page.keyboard.press('Enter')
	}
	/** The ranked rows on the right, each as its words, once there are any. */
	async ranked(): Promise<string[]> {
		const rows = this.page.locator('[data-row^="depot:"]')
		await rows.first().waitFor({ timeout: 15_000 })
		return rows.allInnerTexts()
	}
	/** Whatever the whole right side says. */
	async answer(): Promise<string> {
		return (await this.page.getByRole('complementary').last().textContent()) ?? ''
	}
	async openFirst(): Promise<void> {
		await this.page.keyboard.press('j')
		await this.page.keyboard.press('Enter')
	}
	async untilText(text: string | RegExp, withinMs = 10_000): Promise<void> {
		await this.page.getByText(text).locator('visible=true').first().waitFor({ timeout: withinMs })
	}
	/** The left side. */
	async side(): Promise<string> {
		return (await this.page.getByRole('complementary', { name: '事件' }).textContent()) ?? ''
	}
	async reload(): Promise<void> {
		await this.page.reload()
		await this.page.locator('output.line', { hasText: '实时' }).waitFor({ timeout: 60_000 })
	}
	get address(): string {
		return this.page.url()
	}
}

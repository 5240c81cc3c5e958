import { type Browser, DESK, openPage, type Point, type Size, SMALL, Tab } from './driver.ts'
import { type Probed, probe } from './page-probe.ts'
import type { Desk } from './wall-page.ts'

/** A store in the ranking, as its row is read out. */
export type Ranked = { rank: number; name: string; minutes: number; available: number }
/** What hands did to the page since it was loaded: presses of a pointer and of keys, text of an input method apart. */
export type Hands = { pointer: number; keys: number }
type Counting = { fourmapHands: Hands }

/** Runs in the page before anything else: counts what hands do, before anybody can keep it from being seen. */
function countHands(): void {
	const hands = { pointer: 0, keys: 0 }
	Object.assign(globalThis, { fourmapHands: hands })
	addEventListener('pointerdown', ({ isTrusted }) => isTrusted && hands.pointer++, { capture: true })
	addEventListener('keydown', ({ isTrusted }) => isTrusted && hands.keys++, { capture: true })
}

/** A dispatcher's browser on the dispatch desk: what tests do and see there, in words of the product. */
export class DispatchPage extends Tab {
	/** Opens a signed-in desk and waits until its map is drawn. */
	static async open(browser: Browser, url: string, token: string, size: Size = DESK): Promise<DispatchPage> {
		const page = await openPage(browser, size)
		const desk = new DispatchPage(page, url)
		await page.addInitScript(probe)
		await page.addInitScript(countHands)
		await page.goto(`${url}/sign-in?token=${token}&to=/dispatch`)
		await page.waitForURL(`${url}/dispatch`)
		await desk.untilLine('实时', 60_000)
		await desk.drawn()
		return desk
	}
	/** The desk of somebody who deals with an incident already. */
	static async on(browser: Browser, { url, token }: Desk, incident: string): Promise<DispatchPage> {
		const desk = await DispatchPage.open(browser, url, token, SMALL)
		await desk.page.evaluate((id) => {
			location.hash = id
		}, incident)
		await desk.ranked()
		return desk
	}
	async hands(): Promise<Hands> {
		return this.page.evaluate(() => (globalThis as unknown as Counting).fourmapHands)
	}
	async untilLine(state: string | RegExp, withinMs: number): Promise<void> {
		await this.page.locator('output.line', { hasText: state }).waitFor({ timeout: withinMs })
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
		await this.page.getByRole('combobox', { name: '指令' }).waitFor()
		await this.type(line)
		await this.page.keyboard.press('Enter')
	}
	/** Text as an input method hands it over, to what has the focus. */
	async type(text: string): Promise<void> {
		await this.page.keyboard.insertText(text)
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
	/** The whole ranking of stores as it stands. */
	async ranking(): Promise<Ranked[]> {
		const names = await this.page
			.locator('[data-row^="depot:"]')
			.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''))
		return names.flatMap((name) => {
			const [, rank, store, minutes, available] = /^第 (\d+)，(.+?)，(\d+) 分，.*可用 ([\d,]+) /.exec(name) ?? []
			if (!rank || !store || !minutes || !available) return []
			return [
				{
					...{ rank: Number(rank), name: store, minutes: Number(minutes) },
					available: Number(available.replace(',', '')),
				},
			]
		})
	}
	async untilRanking(is: (ranking: Ranked[]) => boolean, withinMs = 15_000): Promise<Ranked[]> {
		for (const end = Date.now() + withinMs; ; ) {
			const ranking = await this.ranking()
			if (is(ranking)) return ranking
			if (Date.now() > end) throw new Error(`the ranking stays ${JSON.stringify(ranking.slice(0, 5))}`)
			await this.page.waitForTimeout(100)
		}
	}
	/** All stores in place of the first twelve. */
	async showAll(): Promise<void> {
		await this.button(/^另 \d+ 个库点$/).click()
		await this.restHands()
	}
	/** Pointer and focus leave the list, so that rows may change their places. */
	async restHands(): Promise<void> {
		await this.page.mouse.move(SMALL.width / 2, 20)
		await this.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
	}
	/** On a narrow page the closures take turns with the timeline. */
	async showClosures(): Promise<void> {
		const tab = this.page.getByRole('tab', { name: '封路与影响' })
		if (await tab.isVisible()) await tab.click()
	}
	async lift(road: string): Promise<void> {
		await this.showClosures()
		const closures = this.page.getByRole('region', { name: '道路封闭' })
		await closures.getByRole('listitem').filter({ hasText: road }).getByRole('button', { name: '解除' }).click()
	}
	/** Walks on with the Tab key until it stands on what is called so. */
	async tabTo(name: string | RegExp): Promise<void> {
		const wanted = this.page.getByRole('button', { name }).or(this.page.getByRole('combobox', { name }))
		await wanted.first().waitFor({ timeout: 10_000 })
		for (let i = 0; i < 150; i++) {
			await this.page.keyboard.press('Tab')
			if (await wanted.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return
		}
		throw new Error(`the Tab key never comes to ${name}`)
	}
	row(name: string) {
		return this.page.getByRole('option').filter({ hasText: name }).first()
	}
	/** What an opened row shows beneath itself. */
	opened() {
		return this.page.locator('.ans-more')
	}
	async untilText(text: string | RegExp, withinMs = 10_000): Promise<void> {
		await this.page.getByText(text).locator('visible=true').first().waitFor({ timeout: withinMs })
	}
	async untilNoText(text: string | RegExp, withinMs = 10_000): Promise<void> {
		await this.page.getByText(text).locator('visible=true').first().waitFor({ state: 'hidden', timeout: withinMs })
	}
	/** The left side. */
	async side(): Promise<string> {
		return (await this.page.getByRole('complementary', { name: '事件' }).textContent()) ?? ''
	}
	async reload(): Promise<void> {
		await this.page.reload()
		await this.untilLine('实时', 60_000)
	}
	/** The number of the incident in hand. */
	async code(): Promise<string> {
		return /SJ-\d{6}-\d{4}-\d{4}/.exec(await this.side())?.[0] ?? ''
	}
	get address(): string {
		return this.page.url()
	}
}

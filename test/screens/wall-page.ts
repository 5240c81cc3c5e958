import { ulid } from 'ulid'
import type { DisplayProfile } from '../../domain/display-profile.ts'
import type { Intent } from '../../domain/intent.ts'
import type { Outcome } from '../../domain/protocol.ts'
import { type Browser, openPage, type Size, Tab, WALL } from './driver.ts'
import { type Probed, probe } from './page-probe.ts'

export type Desk = { url: string; token: string }

/** Asks the server as a desk does. */
export async function ask({ url, token }: Desk, intent: Intent): Promise<Outcome> {
	const answer = await fetch(`${url}/api/commands`, {
		method: 'POST',
		headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
		body: JSON.stringify({ id: ulid(), intent }),
	})
	return (await answer.json()) as Outcome
}
/** The same, where a refusal is a fault of the test. */
export async function must(desk: Desk, intent: Intent): Promise<number> {
	const outcome = await ask(desk, intent)
	if (!outcome.ok) throw new Error(JSON.stringify(outcome))
	return outcome.seq
}

const DISTRICT = '990102000000'
/** An LED wall of 2.5 mm seen from 6.6 m, the reference of the design. */
export const REFERENCE: DisplayProfile = {
	canvas_w: 1920,
	canvas_h: 1080,
	screen_width_mm: 4800,
	distance_m: 6.6,
	seams_x: [],
	seams_y: [],
}

/** A big screen's browser. */
export class WallPage extends Tab {
	/** Its record, once a desk has let it in. */
	id = ''
	url = ''

	/** Opens a screen and lets it in as its installer and a dispatcher do together. */
	static async paired(
		browser: Browser,
		desk: Desk,
		profile: DisplayProfile = REFERENCE,
		prepare?: (wall: WallPage) => void,
	): Promise<WallPage> {
		const size = { width: profile.canvas_w, height: profile.canvas_h }
		const wall = await WallPage.unpaired(browser, desk.url, size, async (opened) => prepare?.(opened))
		await wall.letIn(desk, profile)
		await wall.live()
		await wall.drawn()
		return wall
	}
	static async unpaired(
		browser: Browser,
		url: string,
		size: Size = WALL,
		prepare?: (wall: WallPage) => Promise<unknown>,
	): Promise<WallPage> {
		const page = await openPage(browser, size)
		const wall = new WallPage(page, url)
		wall.url = url
		await page.addInitScript(probe)
		await prepare?.(wall)
		await page.goto(`${url}/wall`)
		return wall
	}

	/** What the screen shows for a desk to type. */
	async code(): Promise<string> {
		for (let i = 0; i < 60; i++) {
			const told = await this.page.evaluate(async () => (await fetch('/api/walls/pairing')).json())
			if (told.state === 'waiting') return told.code
			await this.page.waitForTimeout(250)
		}
		throw new Error('the screen never asked to be let in')
	}
	async letIn({ url, token }: Desk, profile: DisplayProfile): Promise<void> {
		const answer = await fetch(`${url}/api/walls/approve`, {
			method: 'POST',
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
			body: JSON.stringify({ code: await this.code(), name: '指挥大厅主屏', region_code: DISTRICT, profile }),
		})
		if (!answer.ok) throw new Error(await answer.text())
		this.id = ((await answer.json()) as { id: string }).id
	}
	/** The same screen as another one: of this size, seen from there. */
	async takeProfile(desk: Desk, { seams_x, seams_y, ...numbers }: DisplayProfile): Promise<void> {
		const profile = { ...numbers, seams_x: [...seams_x], seams_y: [...seams_y] }
		await must(desk, { do: 'edit', id: this.id, set: { profile } })
		await this.page.setViewportSize({ width: profile.canvas_w, height: profile.canvas_h })
		await this.page.waitForTimeout(1200)
		await this.drawn()
	}
	/** Waits until the records are there. */
	async live(): Promise<void> {
		await this.untilText('云渚区应急指挥一张图', 60_000)
		// The carousel may have turned to the charts, behind which the map waits.
		await this.page.locator('.map-view').first().waitFor({ state: 'attached', timeout: 60_000 })
	}
	/** Waits until a text can be seen; one that the page keeps hidden does not count. */
	async untilText(text: string | RegExp, withinMs: number): Promise<void> {
		await this.page.getByText(text).locator('visible=true').first().waitFor({ timeout: withinMs })
	}
	async untilNoText(text: string | RegExp, withinMs: number): Promise<void> {
		await this.page.getByText(text).locator('visible=true').first().waitFor({ state: 'hidden', timeout: withinMs })
	}
	/** The brightest value of a part of the screen, 0 to 255. */
	async brightest(clip: { x: number; y: number; width: number; height: number }): Promise<number> {
		const picture = (await this.page.screenshot({ clip })).toString('base64')
		return this.page.evaluate(async (encoded) => {
			const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
			const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
			const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
			canvas.drawImage(bitmap, 0, 0)
			const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height)
			return data.reduce((most, value, i) => (i % 4 === 3 ? most : Math.max(most, value)), 0)
		}, picture)
	}
	/** When map sources were told a difference since the last call. */
	async updates(): Promise<number[]> {
		return this.page.evaluate(() => (globalThis as unknown as Probed).fourmapProbe.updates.splice(0))
	}
}

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type DisplayProfile, unitOf } from '../../domain/display-profile.ts'
import type { Intent } from '../../domain/intent.ts'
import { beijingDay } from '../../domain/time.ts'
import { demoRecords } from '../../geodata/demo/district.ts'
import { floodScenario } from '../fixtures/flood-scenario.ts'
import { type ServerProcess, startServer, tokenOf } from '../fixtures/server-process.ts'
import { type Browser, openBrowser } from './driver.ts'
import type { SeenText } from './seen-texts.ts'
import { ask, type Desk, must, REFERENCE, WallPage } from './wall-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'wall-sizes-'))
let browser: Browser
let server: ServerProcess
let desk: Desk
let wall: WallPage

/** An LED wall, a sharp LED wall, three panels side by side, an old laptop's projector, a television of 55 inches. */
const SIZES: Readonly<Record<string, DisplayProfile>> = {
	'1920x1080': REFERENCE,
	'3840x2160': { ...REFERENCE, canvas_w: 3840, canvas_h: 2160, screen_width_mm: 5875, distance_m: 6.3 },
	'5760x1080': { ...REFERENCE, canvas_w: 5760, screen_width_mm: 3630, distance_m: 2.6, seams_x: [1920, 3840] },
	'1366x768': { ...REFERENCE, canvas_w: 1366, canvas_h: 768, screen_width_mm: 3415 },
	'tv-55-inch-5m': { ...REFERENCE, screen_width_mm: 1210, distance_m: 5 },
}
/** Without a graphics card so many pixels take minutes: a third to each side are drawn, of the same layout. */
const DRAWN = 0.35

before(async () => {
	mkdirSync('dist/screens', { recursive: true })
	server = await startServer({ DATA_DIR: folder })
	desk = { url: server.url, token: tokenOf(server, 'demo-dispatcher') }
	browser = await openBrowser()
	wall = await WallPage.unpaired(browser, desk.url, { width: 1920, height: 1080, scale: DRAWN })
	await wall.letIn(desk, REFERENCE)
	await wall.live()
	// By itself it is dimmed at the hour at which this may run.
	await set({ night: 'off' })
})
after(async () => {
	await browser?.close()
	await server?.kill('SIGTERM')
	rmSync(folder, { recursive: true })
})

type Edit = Extract<Intent, { do: 'edit' }>['set']
/** What it already is may be asked of it again. */
const set = (values: Edit) => ask(desk, { do: 'edit', id: wall.id, set: values })
async function takeSize(profile: DisplayProfile): Promise<void> {
	const { seams_x, seams_y, ...numbers } = profile
	await set({ profile: { ...numbers, seams_x: [...seams_x], seams_y: [...seams_y] } })
	await wall.page.setViewportSize({ width: profile.canvas_w, height: profile.canvas_h })
}

/** A tenth of a character may touch: its box is higher than what is inked. */
const meets = (a: SeenText, b: SeenText) =>
	Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
	Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.px, b.px) / 10
const said = ({ text, px }: SeenText) => `${text} (${px.toFixed(1)} px)`

/** Nothing too small, nothing across a seam or an edge, nothing over something else. */
async function assertComposed(what: string, profile: DisplayProfile): Promise<void> {
	await wall.page.waitForTimeout(700)
	await wall.drawn()
	const texts = await wall.texts()
	await wall.picture(`wall-${what}`)
	assert.ok(texts.length > 12, `${what}: ${texts.length} texts`)
	const least = 16 * unitOf(profile) * 0.99
	assert.deepEqual(texts.filter(({ px }) => px < least).map(said), [], `${what}: too small`)
	const outside = texts.filter(
		({ left, top, right, bottom }) =>
			left < -1 || top < -1 || right > profile.canvas_w + 1 || bottom > profile.canvas_h + 1,
	)
	assert.deepEqual(outside.map(said), [], `${what}: off the screen`)
	const across = texts.filter(({ left, right }) => profile.seams_x.some((seam) => left < seam - 1 && right > seam + 1))
	assert.deepEqual(across.map(said), [], `${what}: across a seam`)
	const over = texts.flatMap((text, i) =>
		texts.slice(i + 1).flatMap((other) => (meets(text, other) ? [`${said(text)} over ${said(other)}`] : [])),
	)
	assert.deepEqual(over, [], `${what}: one over the other`)
}

for (const [name, profile] of Object.entries(SIZES))
	test(`the wall is composed at ${name}: normal, four maps and charts`, async () => {
		await takeSize(profile)
		for (const scene of ['risk', 'four', 'charts'] as const) {
			await set({ scene })
			await assertComposed(`${scene === 'risk' ? 'normal' : scene}-${name}`, profile)
		}
	})

test('at night the wall is dimmed, and a person may turn that off', async () => {
	await takeSize(REFERENCE)
	await set({ scene: 'risk', night: 'on' })
	await assertComposed('night-1920x1080', REFERENCE)
	const dark = await brightness()
	await set({ night: 'off' })
	await wall.page.waitForTimeout(700)
	const bright = await brightness()
	assert.ok(dark < bright * 0.75 && dark > bright * 0.4, `${dark} beside ${bright}`)
})

test('a warning, an incident and an exercise are composed at every size', async () => {
	const flood = floodScenario(demoRecords(beijingDay(Date.now())), Date.now(), { exercise: true })
	for (const step of flood.steps) await must(desk, step)
	for (const [name, profile] of Object.entries(SIZES)) {
		await takeSize(profile)
		// An exercise is marked on all of these; as a mode of its own it is composed as its incident is.
		for (const mode of profile === REFERENCE
			? (['incident', 'warning', 'exercise'] as const)
			: (['incident', 'warning'] as const)) {
			await ask(desk, { do: 'status', id: wall.id, to: mode })
			await wall.untilText('演练', 10_000)
			await assertComposed(`${mode}-${name}`, profile)
		}
	}
})

/** Of the figure in the upper left corner: the brightest value of its pixels. */
async function brightness(): Promise<number> {
	return wall.brightest({ x: 0, y: 100, width: 300, height: 120 })
}

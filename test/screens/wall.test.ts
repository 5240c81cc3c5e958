import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ulid } from 'ulid'
import { type DisplayProfile, pixelsFor, unitOf } from '../../domain/display-profile.ts'
import type { Intent } from '../../domain/intent.ts'
import { isUnacknowledged } from '../../domain/kinds/alarm.ts'
import { type ServerProcess, startServer, tokenOf } from '../fixtures/server-process.ts'
import { type Browser, openBrowser, SMALL } from './driver.ts'
import type { Probed } from './page-probe.ts'
import { type Desk, must, REFERENCE, WallPage } from './wall-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'walls-'))
let browser: Browser
let server: ServerProcess
let desk: Desk
/** One screen for all tests, as in a hall: what one of them leaves behind the next one must bear. */
let wall: WallPage
/** All that its line ever told it. */
let heard: string[]

before(async () => {
	mkdirSync('dist/screens', { recursive: true })
	server = await startServer({ DATA_DIR: folder })
	desk = { url: server.url, token: tokenOf(server, 'demo-dispatcher') }
	browser = await openBrowser()
	wall = await WallPage.paired(browser, desk, REFERENCE, (opened) => {
		heard = opened.recordLine()
	})
	await must(desk, { do: 'edit', id: wall.id, set: { scene: 'risk', night: 'off' } })
})
after(async () => {
	await browser?.close()
	await server?.kill('SIGTERM')
	rmSync(folder, { recursive: true })
})

type Item = { id: string; geometry: { coordinates: unknown } | null; properties: Record<string, unknown> }
/** All records of a kind as any program gets them. */
async function items(kind: string): Promise<Record<string, unknown>[]> {
	const found: Record<string, unknown>[] = []
	for (let offset = 0; ; offset += 5000) {
		const answer = await fetch(`${desk.url}/api/collections/${kind}/items?limit=5000&offset=${offset}`, {
			headers: { authorization: `Bearer ${tokenOf(server, 'demo-planner')}` },
		})
		const { features } = (await answer.json()) as { features: Item[] }
		found.push(...features.map(({ id, geometry, properties }) => ({ ...properties, id, at: geometry?.coordinates })))
		if (features.length < 5000) return found
	}
}
const grouped = (count: number) => count.toLocaleString('en-US')

test('the figures of the wall are the sums of what the API serves', async () => {
	await wall.untilText(/^107/, 10_000)
	const [risks, depots, forces, units, findings] = await Promise.all(
		['risk', 'depot', 'force', 'org', 'finding'].map(items),
	)
	const stations = units!.filter(
		({ type, level }) => (type === 'hq' || type === 'station') && (level === 'township' || level === 'village'),
	)
	const closed = findings!.filter(({ status }) => status === 'closed').length
	const rate = (Math.round((closed / findings!.length) * 1000) / 10).toFixed(1)
	const listed = findings!.filter(({ supervise_level }) => supervise_level === 'province' || supervise_level === 'city')
	const sums = [risks!.length, depots!.length, forces!.length, stations.length, findings!.length, closed]
	assert.deepEqual(sums, [107, 372, 351, 350, 3832, 3730])
	const texts = (await wall.texts()).map(({ text }) => text)
	const shown = (text: string) =>
		assert.ok(
			texts.some((seen) => seen.startsWith(text)),
			`${text} is on the wall`,
		)
	for (const sum of [...sums, findings!.length - closed, listed.length]) shown(grouped(sum))
	shown(rate)
	assert.deepEqual([rate, findings!.length - closed, listed.length], ['97.3', 102, 650])
	assert.deepEqual(
		{ outside: wall.outside, complaints: wall.complaints },
		{ outside: [], complaints: [] },
		'nothing comes from elsewhere, and nothing is complained of',
	)
})

/** P2.5 LED of 4.8 m seen from 10 m, and a 55-inch television seen from 5 m. */
const FAR: readonly [name: string, profile: DisplayProfile][] = [
	['led-10m', { ...REFERENCE, distance_m: 10 }],
	['tv-5m', { ...REFERENCE, screen_width_mm: 1210, distance_m: 5 }],
]
for (const [name, profile] of FAR)
	test(`every text of ${name} can be read from the first row: at least 20 arc-minutes, titles 25, figures 30`, async () => {
		await wall.takeProfile(desk, profile)
		const least = pixelsFor(20, profile) * 0.99
		const seen = await wall.texts()
		assert.ok(seen.length > 10)
		assert.deepEqual(
			seen.filter(({ px }) => px < least),
			[],
		)
		// Which page is shown where one thing fits at a time is the clock's to say; each has its figures.
		const figure = Math.max(...seen.filter(({ text }) => /^[\d,.]+%?$/.test(text)).map(({ px }) => px))
		assert.ok(figure >= pixelsFor(30, profile) * 0.99, `${figure} px`)
		assert.ok(Math.abs(least / 0.99 / unitOf(profile) - 16) < 0.1, '16 units are 20 arc-minutes')
		await wall.picture(`wall-${name}`)
	})

test('a cut line is said within five seconds, and the picture stays; given back, the wall catches up without a reload', async () => {
	await wall.takeProfile(desk, REFERENCE)
	await wall.leaveMark()
	await wall.cutOff(true)
	await wall.untilText(/数据中断 \d\d:\d\d/, 9000)
	assert.ok((await wall.words()).includes('107'), 'the last figures stay')
	await must(desk, { do: 'edit', id: wall.id, set: { scene: 'four' } })
	await wall.cutOff(false)
	await wall.untilNoText(/数据中断/, 20_000)
	await wall.page.waitForFunction(() => document.querySelectorAll('.map-view').length === 4, undefined, {
		timeout: 20_000,
	})
	assert.ok(await wall.hasMark(), 'the page was not loaded anew')
})

test('a lost graphics context comes back to the same map', async () => {
	await must(desk, { do: 'edit', id: wall.id, set: { scene: 'risk' } })
	await wall.takeProfile(desk, { ...REFERENCE, canvas_w: SMALL.width, canvas_h: SMALL.height })
	const before = await wall.page.locator('.map-view canvas').first().screenshot()
	await wall.loseGraphics()
	const after = await wall.page.locator('.map-view canvas').first().screenshot()
	assert.ok(before.equals(after))
})

test('a risk point that is put into the middle and let go gives back the view that the remote had chosen', async () => {
	const [near, far] = await items('risk')
	const zoom = async (least: number, most: number) => {
		const reached = ([from, to]: number[]) => {
			const now = (globalThis as unknown as Probed).fourmapMap().getZoom()
			return now > from! && now < to!
		}
		await wall.page.waitForFunction(reached, [least, most], { timeout: 10_000 })
		await wall.drawn()
		return wall.page.evaluate(() => (globalThis as unknown as Probed).fourmapMap().getCenter())
	}
	await must(desk, { do: 'edit', id: wall.id, set: { scene: 'risk', view: { center: far!.at, zoom: 14.5 } } })
	const chosen = await zoom(14.4, 14.6)
	await must(desk, { do: 'edit', id: wall.id, set: { focus: near!.id } })
	await zoom(6, 13.5)
	await must(desk, { do: 'edit', id: wall.id, set: { focus: null } })
	const back = await zoom(14.4, 14.6)
	assert.ok(Math.abs(back.lng - chosen.lng) < 1e-6 && Math.abs(back.lat - chosen.lat) < 1e-6)
	await must(desk, { do: 'edit', id: wall.id, set: { view: null } })
})

test('no personal number comes to a wall: not in a record, not in a message, not on the screen', async () => {
	const numbers = new Set<string>()
	for (const kind of ['person', 'depot', 'force', 'shelter', 'risk', 'finding', 'incident'])
		for (const match of JSON.stringify(await items(kind)).matchAll(/(?<!\d)1\d{10}(?!\d)/g)) numbers.add(match[0])
	assert.ok(numbers.size > 300, `${numbers.size} numbers are there to be hidden`)
	const force = (await items('force'))[0]!
	await must(desk, {
		do: 'edit',
		id: String(force.id),
		set: { duty_24h_phone: '13900001111', owner_unit: '找 139 0000 1111' },
	})
	await wall.page.waitForTimeout(1500)
	const all = heard.join('\n') + (await wall.words())
	assert.ok(all.includes(String(force.name)), 'the line was recorded')
	for (const number of [...numbers, '13900001111', '139 0000 1111']) assert.ok(!all.includes(number), number)
})

test('an alarm of the first class takes the wall until a desk acknowledges it', async () => {
	const raised: Extract<Intent, { do: 'raise' }>['alarm'] = {
		id: `alarm:${ulid()}`,
		kind: 'alarm',
		name: '杉坞水库水位超汛限',
		region_code: '990102000000',
		lifecycle: 'active',
		data_level: 'internal',
		class: 'P1',
		type: 'water',
		source: '杉坞水库水位站',
		status: 'active',
		count: 1,
		at: (await items('risk'))[0]!.at as [number, number],
	}
	await must(desk, { do: 'raise', alarm: raised })
	await wall.untilText('杉坞水库水位超汛限', 15_000)
	await must(desk, { do: 'raise', alarm: { ...raised, id: `alarm:${ulid()}` } })
	await wall.untilText(/×\s?2|2 次/, 15_000)
	await wall.picture('wall-alarm')
	await must(desk, { do: 'status', id: raised.id, to: 'acked' })
	await wall.untilText(/已确认 \d\d:\d\d/, 15_000)
	const alarms = (await items('alarm')).filter(({ source }) => source === raised.source)
	assert.equal(alarms.length, 1)
	assert.ok(!isUnacknowledged(alarms[0] as { status: string; acked_at?: string }))
	await must(desk, { do: 'status', id: raised.id, to: 'closed' })
})

test('a wall that is sent away by a desk shows a code again within five seconds', async () => {
	await must(desk, { do: 'remove', id: wall.id })
	await wall.untilText('在调度席输入配对码', 15_000)
})

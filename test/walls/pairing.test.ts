import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { CODE_ALPHABET, CODE_LENGTH } from '../../domain/pairing.ts'
import type { Of } from '../../domain/record.ts'
import { DEVICE_COOKIE, SESSION_COOKIE } from '../../server/auth/cookies.ts'
import { pendingPairings } from '../../server/auth/pending-pairings.ts'
import type { Store } from '../../server/store/store.ts'
import { CookieBrowser } from '../fixtures/cookie-browser.ts'
import { type Served, serve, type Who } from '../fixtures/served.ts'
import { regionDrafts, TOWNSHIPS } from '../fixtures/world.ts'

const PROFILE = { canvas_w: 1920, canvas_h: 1080, screen_width_mm: 4800, distance_m: 6.6, seams_x: [], seams_y: [640] }
const MINUTE = 60_000
const HOME = `${TOWNSHIPS[0]}000`
const NEIGHBOUR = `${TOWNSHIPS[1]}000`

let clock = Date.parse('2026-11-20T12:00:00+08:00')
let broken = false
const failing = (store: Store): Store => ({
	...store,
	commit: async (...asked) => {
		if (broken) throw new Error('the disk is gone')
		return store.commit(...asked)
	},
})

let served: Served
before(async () => {
	served = await serve({ drafts: regionDrafts(), now: () => clock, wrap: failing })
})
after(() => served.close())
// Each test begins when nobody has tried anything for a while.
beforeEach(() => {
	clock += 10 * MINUTE
})

const screen = () => new CookieBrowser(() => served.url)
async function asking(browser = screen()) {
	const { status, body } = await browser.ask('/api/walls/pairing', { profile: PROFILE })
	assert.equal(status, 200)
	return { browser, code: body.code as string, answer: body }
}
const approve = (code: string, more: object = {}, as: Who | null = 'dispatcher') =>
	served.ask('/api/walls/approve', { as, json: { code, name: '指挥中心大屏', region_code: HOME, ...more } })
const state = async (browser: CookieBrowser) => (await browser.ask('/api/walls/pairing')).body
async function wrong(times: number, as: Who = 'dispatcher') {
	const statuses = new Set<number>()
	for (let i = 0; i < times; i++) statuses.add((await approve('ZZZZZZ', {}, as)).status)
	return [...statuses]
}

test('a screen gets a code for five minutes and a secret that no script can read', async () => {
	const { browser, code, answer } = await asking()
	assert.match(code, new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`))
	assert.deepEqual(answer, { state: 'waiting', code, expires_at: '2026-11-20T12:15:00+08:00' })
	const [cookie = '', ...others] = browser.given
	assert.equal(others.length, 0)
	assert.match(
		cookie,
		new RegExp(`^${DEVICE_COOKIE}=[\\w-]{43}; Max-Age=34560000; Path=/;.*HttpOnly; SameSite=Strict$`),
	)
	assert.deepEqual(await state(browser), answer)
	assert.deepEqual((await asking(browser)).answer, answer, 'asking again changes nothing')
	assert.deepEqual(await state(screen()), { state: 'none' })
})

test('two screens that ask at once are two', async () => {
	const [one, two] = await Promise.all([asking(), asking()])
	assert.notEqual(one.code, two.code)
	assert.equal((await approve(two.code)).status, 200)
	assert.deepEqual([(await state(one.browser)).state, (await state(two.browser)).state], ['waiting', 'paired'])
})

test('a desk lets the screen in, and the log says who it was', async () => {
	const { browser, code } = await asking()
	const { status, body } = await approve(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`)
	assert.equal(status, 200)
	const { id } = body as { id: string }
	const wall = served.layers.get(id) as Of<'wall'>
	assert.deepEqual(
		{ name: wall.name, region_code: wall.region_code, mode: wall.mode, scene: wall.scene, profile: wall.profile },
		{ name: '指挥中心大屏', region_code: HOME, mode: 'normal', scene: 'carousel', profile: PROFILE },
	)
	const secret = browser.cookies.get(DEVICE_COOKIE)!
	assert.equal(wall.device, createHash('sha256').update(secret).digest('hex'))
	const [entry] = await served.store.history(id)
	assert.deepEqual([entry!.actor, wall.updated_by], ['dispatcher', 'dispatcher'])
	assert.deepEqual(await state(browser), { state: 'paired', wall: id })
	assert.equal(browser.given.length, 2, 'both cookies are given for good')
	assert.equal((await browser.ask('/api/collections')).status, 200)
	assert.deepEqual((await asking(browser)).answer, { state: 'paired', wall: id })
})

test('a code lets one screen in once, and only while it lives', async () => {
	const { browser, code } = await asking()
	const both = await Promise.all([approve(code), approve(code, {}, 'planner')])
	assert.deepEqual(both.map(({ status }) => status).sort(), [200, 404])
	assert.equal((await approve(code)).status, 404)
	assert.equal((await state(browser)).state, 'paired')
	const late = await asking()
	clock += 5 * MINUTE
	assert.equal((await approve(late.code)).status, 404)
	assert.deepEqual(await state(late.browser), { state: 'none' })
	const again = await asking(late.browser)
	assert.notEqual(again.code, late.code)
	assert.equal((await approve(again.code)).status, 200)
})

test('only who may add a wall, in their own divisions, lets one in', async () => {
	const { code, browser } = await asking()
	const table: [as: Who | null, more: object, status: number, where: string][] = [
		[null, {}, 401, 'Authorization'],
		['viewer', {}, 403, 'Authorization'],
		['villager', {}, 403, 'Authorization'],
		['wall', {}, 403, 'Authorization'],
		['keeper', {}, 403, 'Authorization'],
		['clerk', { region_code: NEIGHBOUR }, 403, 'region_code'],
		['clerk', { region_code: '990102000000' }, 403, 'region_code'],
		['dispatcher', { region_code: '990102999000' }, 422, 'record.region_code'],
		['dispatcher', { region_code: '99' }, 422, 'region_code'],
		['dispatcher', { name: '' }, 422, 'name'],
		['dispatcher', { code: 'O0O0O0' }, 422, 'code'],
		['dispatcher', { device: 'mine' }, 422, 'device'],
		['clerk', {}, 200, ''],
	]
	for (const [as, more, status, where] of table) {
		const answer = await approve(code, more, as)
		const told = answer.body as { where?: string }
		assert.deepEqual([answer.status, told.where ?? ''], [status, where], `${as} ${JSON.stringify(more)}`)
	}
	assert.equal((await state(browser)).state, 'paired')
})

test('ten wrong codes a minute, and then not even the right one', async () => {
	const { code } = await asking()
	assert.deepEqual(await wrong(10), [404])
	const { status, headers } = await approve(code)
	assert.deepEqual([status, headers.get('retry-after')], [429, '60'])
	assert.deepEqual(await wrong(1, 'planner'), [404], 'another account is not held up')
	clock += MINUTE
	assert.equal((await approve(code)).status, 200)
})

test('a flood of asks keeps nobody out but the address that it comes from', async () => {
	for (let i = 0; i < 10; i++) await asking()
	const { status } = await screen().ask('/api/walls/pairing', { profile: PROFILE })
	assert.equal(status, 429)
	const pending = pendingPairings(() => clock)
	const open = (address: number, device: number) => pending.open(`d${address}-${device}`, PROFILE, `10.0.0.${address}`)
	const opened = Array.from({ length: 7 }, (_, address) =>
		Array.from({ length: 12 }, (_, device) => open(address, device)).filter((one) => one !== null),
	)
	assert.deepEqual(
		opened.map((of) => of.length),
		[10, 10, 10, 10, 10, 0, 0],
		'ten of an address, fifty in all',
	)
	assert.equal(new Set(opened.flat().map((one) => one.code)).size, 50)
	clock += 5 * MINUTE
	assert.ok(open(6, 0), 'old ones make room')
})

test('what a stranger sends is checked', async () => {
	const table: [json: unknown, status: number, where: string][] = [
		[{}, 422, 'profile'],
		[{ profile: { ...PROFILE, canvas_w: 1 } }, 422, 'profile.canvas_w'],
		[{ profile: { ...PROFILE, seams_x: Array(13).fill(1) } }, 422, 'profile.seams_x'],
		[{ profile: PROFILE, wall: 'mine' }, 422, 'wall'],
		[{ profile: PROFILE, padding: 'x'.repeat(5000) }, 413, 'body'],
	]
	for (const [json, status, where] of table) {
		const browser = screen()
		const told = await browser.ask('/api/walls/pairing', json)
		assert.deepEqual([told.status, told.body.where, browser.cookies.size], [status, where, 0])
	}
	const planted = screen()
	planted.cookies.set(DEVICE_COOKIE, 'a-secret-that-somebody-else-knows')
	await asking(planted)
	assert.match(planted.cookies.get(DEVICE_COOKIE)!, /^[\w-]{43}$/, 'a secret that was not given out here is replaced')
})

test('when the store cannot write, the code is still good', async () => {
	const { code, browser } = await asking()
	broken = true
	assert.equal((await approve(code)).status, 500)
	broken = false
	assert.equal((await state(browser)).state, 'waiting')
	assert.equal((await approve(code)).status, 200)
})

test('the session is worth nothing without its device, nor as a token', async () => {
	const { browser, code } = await asking()
	const other = await asking()
	await approve(code)
	await approve(other.code)
	for (const one of [browser, other.browser]) await state(one)
	const [session, device] = [browser.cookies.get(SESSION_COOKIE)!, browser.cookies.get(DEVICE_COOKIE)!]
	const basic = Buffer.from(`wall:${session}`).toString('base64')
	const cookies = (pairs: Record<string, string>) => ({
		cookie: Object.entries(pairs)
			.map(([name, value]) => `${name}=${value}`)
			.join('; '),
	})
	const table: [what: string, headers: Record<string, string>, status: number][] = [
		['both cookies', cookies({ [SESSION_COOKIE]: session, [DEVICE_COOKIE]: device }), 200],
		['the session alone', cookies({ [SESSION_COOKIE]: session }), 401],
		['the device alone', cookies({ [DEVICE_COOKIE]: device }), 401],
		[
			'the device of another wall',
			cookies({ [SESSION_COOKIE]: session, [DEVICE_COOKIE]: other.browser.cookies.get(DEVICE_COOKIE)! }),
			401,
		],
		['a forged session', cookies({ [SESSION_COOKIE]: `${session.slice(0, -2)}AA`, [DEVICE_COOKIE]: device }), 401],
		['the session as a token', { authorization: `Bearer ${session}` }, 401],
		['… with its device', { authorization: `Bearer ${session}`, ...cookies({ [DEVICE_COOKIE]: device }) }, 401],
		['the session as a password', { authorization: `Basic ${basic}`, ...cookies({ [DEVICE_COOKIE]: device }) }, 401],
		[
			'beside a token of nobody',
			{ authorization: 'Bearer x', ...cookies({ [SESSION_COOKIE]: session, [DEVICE_COOKIE]: device }) },
			401,
		],
	]
	for (const [what, headers, status] of table)
		assert.equal((await served.ask('/api/collections', { as: null, headers })).status, status, what)
})

async function paired(more: object = {}) {
	const { browser, code } = await asking()
	const { body } = await approve(code, more)
	await state(browser)
	return { browser, id: (body as { id: string }).id }
}
const command = (intent: object, as: Who = 'planner') =>
	served.ask('/api/commands', { as, json: { id: `test-${++commands}-abcdef`, intent } })
let commands = 0

test('a wall reads and never writes', async () => {
	const { browser, id } = await paired()
	const asks = [
		{ do: 'status', id, to: 'incident' },
		{ do: 'edit', id, set: { scene: 'four' } },
		{ do: 'remove', id },
	]
	for (const [i, intent] of asks.entries()) {
		const { status } = await browser.ask('/api/commands', { id: `wall-write-${i}`, intent })
		assert.equal(status, 403)
	}
	assert.equal((await browser.ask('/api/walls/approve', { code: 'ZZZZZZ', name: '二', region_code: HOME })).status, 403)
})

test('the record decides: another division, an archived wall, a removed one', async () => {
	const { browser, id } = await paired()
	const seen = async () => {
		const { status, body } = await browser.ask('/api/collections/region/items?limit=50')
		const features = (body.features ?? []) as { properties: { region_code: string; geom?: object } }[]
		return status === 200
			? features.map(({ properties }) => properties.region_code).filter((code) => !code.endsWith('000'))
			: status
	}
	assert.deepEqual(await seen(), [`${TOWNSHIPS[0]}201`, `${TOWNSHIPS[0]}202`])
	assert.equal((await command({ do: 'edit', id, set: { region_code: NEIGHBOUR } })).status, 200)
	assert.deepEqual(await seen(), [`${TOWNSHIPS[1]}201`, `${TOWNSHIPS[1]}202`])
	assert.equal((await command({ do: 'edit', id, set: { lifecycle: 'archived' } })).status, 200)
	assert.equal(await seen(), 401)
	assert.deepEqual(await state(browser), { state: 'none' })
	assert.equal((await command({ do: 'edit', id, set: { lifecycle: 'active' } })).status, 200)
	assert.equal((await state(browser)).state, 'paired')
	const { body } = await command({ do: 'remove', id })
	assert.equal(await seen(), 401)
	assert.equal((await command({ do: 'undo', seq: (body as { seq: number }).seq })).status, 403)
	assert.equal(await seen(), 401, 'what was shut out stays out')
	assert.equal((await asking(browser)).answer.state, 'waiting')
})

test('nobody ties a wall to a device of their own', async () => {
	const { id } = await paired()
	const device = createHash('sha256').update('mine').digest('hex')
	const record = { ...(served.layers.get(id) as Of<'wall'>), id: 'wall:01TEST00000000000000000099', device }
	const { version: _v, updated_by: _b, updated_at: _a, mode_at: _m, ...draft } = record
	const table: [intent: object, as: Who, status: number][] = [
		[{ do: 'add', record: draft }, 'planner', 403],
		[{ do: 'add', record: draft }, 'dispatcher', 403],
		[
			{
				do: 'batch',
				intents: [
					{ do: 'remove', id },
					{ do: 'add', record: draft },
				],
			},
			'planner',
			403,
		],
		[{ do: 'edit', id, set: { device } }, 'planner', 422],
		[{ do: 'edit', id, set: { device: null } }, 'dispatcher', 422],
		[{ do: 'edit', id, set: { name: '东墙' } }, 'dispatcher', 200],
	]
	for (const [intent, as, status] of table)
		assert.equal((await command(intent, as)).status, status, `${as} ${JSON.stringify(intent)}`)
	const { body } = await served.ask(`/api/collections/wall/items/${id}`)
	assert.ok(!('device' in (body as { properties: object }).properties), 'nor reads the fingerprint')
})

test('the list of walls is that of the asker’s divisions', async () => {
	const { id } = await paired({ region_code: NEIGHBOUR })
	const ids = async (as: Who) => {
		const { body } = await served.ask('/api/walls', { as })
		return (body as { walls: { id: string; online: boolean; since: null }[] }).walls
	}
	assert.ok((await ids('planner')).some((wall) => wall.id === id && !wall.online && wall.since === null))
	assert.ok(!(await ids('clerk')).some((wall) => wall.id === id))
	assert.deepEqual(await ids('keeper'), [])
})

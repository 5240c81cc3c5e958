import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import { distanceM, type LonLat } from '../../domain/geometry.ts'
import { openOsrm } from '../../server/routing/osrm.ts'

/** Metres a second along straight lines: all that the stand-in knows. */
const SPEED = 10
const FROM: LonLat = [111.6, 26.2]
const TO: LonLat[] = Array.from({ length: 250 }, (_, i) => [111.6 + i / 1000, 26.21])
/** A place that it finds no way to, and one that it moves a long way onto a road. */
const UNREACHED = 7
const FAR_OFF = 8

type Answer = { status: number; body: unknown } | 'hang'
let server: Server
let url = ''
let asked: URL[] = []
let spoil: (answer: object) => Answer = (body) => ({ status: 200, body })
const faults: unknown[] = []

const isSame = (a: LonLat, b: LonLat) => distanceM(a, b) < 0.1
const places = (path: string): LonLat[] =>
	path
		.split('/')
		.at(-1)!
		.split(';')
		.map((pair) => pair.split(',').map(Number) as LonLat)
const chosen = (all: LonLat[], text: string | null) => text!.split(';').map((i) => all[Number(i)]!)

function tableOf(asked: URL): object {
	const all = places(asked.pathname)
	const [sources, destinations] = ['sources', 'destinations'].map((side) => chosen(all, asked.searchParams.get(side)))
	const cells = (of: (metres: number) => number) =>
		sources!.map((a) =>
			destinations!.map((b) => ([a, b].some((at) => isSame(at, TO[UNREACHED]!)) ? null : of(distanceM(a, b)))),
		)
	const snapped = (at: LonLat) => ({
		location: at,
		distance: isSame(at, TO[FAR_OFF]!) ? 5000 : 12.5,
		hint: 'x',
		name: '',
	})
	return {
		code: 'Ok',
		durations: cells((metres) => metres / SPEED),
		distances: cells((metres) => metres),
		sources: sources!.map(snapped),
		destinations: destinations!.map(snapped),
	}
}

before(async () => {
	server = createServer((req, res) => {
		const where = new URL(req.url!, 'http://stub')
		asked.push(where)
		const isTable = where.pathname.startsWith('/engine/table/v1/driving/')
		const route = { code: 'Ok', routes: [{ geometry: { type: 'LineString', coordinates: places(where.pathname) } }] }
		const answer = spoil(isTable ? tableOf(where) : route)
		if (answer !== 'hang')
			res.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer.body))
	}).listen(0, '127.0.0.1')
	await once(server, 'listening')
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/engine/`
})
after(() => {
	server.closeAllConnections()
	server.close()
})
beforeEach(() => {
	asked = []
	faults.length = 0
	spoil = (body) => ({ status: 200, body })
})
const open = (more: object = {}) => openOsrm({ url, onFault: (error) => faults.push(error), ...more })

test('times come from its table, a hundred places at once, in either direction', async () => {
	for (const direction of ['from', 'to'] as const) {
		asked = []
		const { from, to } = await open().travelTimes(FROM, TO, { direction, factor: 2 })
		assert.equal(from?.distance_m, 12.5)
		assert.equal(to.length, TO.length)
		for (const [i, { seconds, metres, snap }] of to.entries()) {
			if (i === UNREACHED || i === FAR_OFF) {
				assert.deepEqual([seconds, metres, snap === null], [null, null, i === FAR_OFF])
				continue
			}
			const wanted = distanceM(FROM, TO[i]!)
			assert.ok(Math.abs(metres! - wanted) < 0.1 && Math.abs(seconds! - (2 * wanted) / SPEED) < 0.1)
		}
		assert.deepEqual(
			asked.map(({ pathname }) => places(pathname).length),
			[101, 101, 51],
		)
		const side = direction === 'to' ? 'sources' : 'destinations'
		for (const { searchParams } of asked) {
			assert.equal(searchParams.get('annotations'), 'duration,distance')
			assert.equal(searchParams.get(direction === 'to' ? 'destinations' : 'sources'), '0')
			assert.ok(searchParams.get(side)!.split(';').length <= 100)
		}
	}
	assert.deepEqual(faults, [])
})

test('ways are asked for one by one, in the direction of the drive, and only of those that are reached', async () => {
	const drawn = () => [0, UNREACHED, 3]
	const { to } = await open().travelTimes(FROM, TO.slice(0, 10), { direction: 'to', drawn })
	assert.deepEqual(
		to.flatMap(({ line }, i) => (line ? [i] : [])),
		[0, 3],
	)
	assert.ok(isSame(to[3]!.line![0]!, TO[3]!) && isSame(to[3]!.line![1]!, FROM))
	const routes = asked.filter(({ pathname }) => pathname.includes('/route/v1/driving/'))
	assert.deepEqual(
		routes.map(({ searchParams }) => searchParams.get('geometries')),
		['geojson', 'geojson'],
	)
})

test('a broken answer is thrown away, and told once until it works again', async () => {
	const wrong: [what: string, spoil: (answer: object) => Answer][] = [
		['an error', () => ({ status: 500, body: {} })],
		['a refusal', () => ({ status: 200, body: { code: 'TooBig', message: 'Too many table coordinates' } })],
		['a row missing', (answer) => ({ status: 200, body: { ...answer, durations: [] } })],
		['a cell missing', (answer) => ({ status: 200, body: { ...answer, distances: [[1]] } })],
		['no distances', (answer) => ({ status: 200, body: { ...answer, distances: undefined } })],
		['words for numbers', (answer) => ({ status: 200, body: { ...answer, durations: [['soon', 2, 3]] } })],
		['a time before the start', (answer) => ({ status: 200, body: { ...answer, durations: [[-1, 2, 3]] } })],
		['no list', () => ({ status: 200, body: 'Ok' })],
	]
	for (const [what, how] of wrong) {
		const engine = open({ restMs: 0 })
		faults.length = 0
		spoil = how
		const ask = () => engine.travelTimes(FROM, TO.slice(0, 3))
		await assert.rejects(ask)
		await assert.rejects(ask)
		assert.equal(faults.length, 1, what)
		spoil = (body) => ({ status: 200, body })
		assert.equal((await ask()).to.length, 3)
		spoil = how
		await assert.rejects(ask)
		assert.equal(faults.length, 2, what)
	}
})

test('one that hangs is given up in time, and then left alone for a while', async () => {
	spoil = () => 'hang'
	const engine = open({ timeoutMs: 60, restMs: 60_000 })
	const began = performance.now()
	await assert.rejects(engine.travelTimes(FROM, TO.slice(0, 3)))
	assert.ok(performance.now() - began < 1000)
	const times = asked.length
	spoil = (body) => ({ status: 200, body })
	await assert.rejects(engine.travelTimes(FROM, TO.slice(0, 3)))
	assert.deepEqual([asked.length, faults.length], [times, 1])
	server.closeAllConnections()
})

test('one that is not there at all is a fault like others', async () => {
	const engine = openOsrm({ url: 'http://127.0.0.1:1', onFault: (error) => faults.push(error) })
	await assert.rejects(engine.travelTimes(FROM, TO.slice(0, 3)))
	assert.equal(faults.length, 1)
})

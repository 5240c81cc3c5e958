import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contains, positions } from '../domain/geometry.ts'
import { KINDS } from '../domain/record.ts'
import { villagesOf } from '../geodata/demo/divisions.ts'
import { type Km, loadPlan, loadVillages } from '../geodata/demo/plan.ts'
import { areaOf, inside } from '../geodata/demo/planar.ts'
import { demoRegions } from '../geodata/demo/regions.ts'
import { tileVillages } from '../geodata/demo/tile-villages.ts'
import { demoOsm } from '../geodata/demo/to-osm.ts'
import { ulidFrom } from '../geodata/demo/ulid-from.ts'

const TODAY = '2025-06-20'
const plan = loadPlan()
const grounds = loadVillages()
const villages = villagesOf(plan)
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
const edgesOf = (ring: Km[]) => ring.slice(1).map((b, i): [string, string] => [String(ring[i]), String(b)])

test('villages cover each township and no more', () => {
	assert.equal(Object.keys(grounds).length, 334)
	plan.towns.forEach(({ name, poly }, t) => {
		const own = villages.filter(({ town }) => town === t).flatMap(({ code }) => grounds[code]!)
		const ratio = sum(own.map(areaOf)) / areaOf(poly)
		assert.ok(Math.abs(ratio - 1) < 1e-4, `${name}: ${ratio}`)
	})
})

test('villages share every border edge, so there is neither gap nor overlap', () => {
	const owners = new Map<string, string>()
	for (const [code, rings] of Object.entries(grounds))
		for (const ring of rings) {
			assert.deepEqual(ring[0], ring.at(-1))
			assert.equal(new Set(ring.map(String)).size, ring.length - 1, `${code} touches itself`)
			for (const [a, b] of edgesOf(ring)) {
				assert.ok(!owners.has(`${a} ${b}`), `${code} and ${owners.get(`${a} ${b}`)} are on the same side of ${a}`)
				owners.set(`${a} ${b}`, code)
			}
		}
	const lengthOf = (edges: [string, string][]) =>
		sum(
			edges.map(([a, b]) => {
				const [[x, y], [u, v]] = [a.split(',').map(Number), b.split(',').map(Number)] as [Km, Km]
				return Math.hypot(x - u, y - v)
			}),
		)
	const outer = [...owners.keys()].map((key) => key.split(' ') as [string, string])
	const unshared = outer.filter(([a, b]) => !owners.has(`${b} ${a}`))
	const around = lengthOf(edgesOf(plan.district))
	assert.ok(Math.abs(lengthOf(unshared) - around) < 0.01, 'edges that no second village has are the outline alone')
})

test('each seat stands in its own village, within a hundred metres of where it is drawn', () => {
	for (const [i, { code, name, seat }] of villages.entries()) {
		const { x, y } = plan.villages[i]!
		const homes = Object.keys(grounds).filter((key) => grounds[key]!.some((ring) => inside(ring, seat)))
		assert.deepEqual(homes, [code], name)
		assert.ok(Math.hypot(seat[0] - x, seat[1] - y) < 0.1, name)
	}
})

test('every place belongs to the nearest seat of its township', () => {
	for (let x = 1; x < plan.size[0]; x += 0.83)
		for (let y = 1; y < plan.size[1]; y += 0.79) {
			const town = plan.towns.findIndex(({ poly }) => inside(poly, [x, y]))
			const own = villages.filter((village) => village.town === town)
			const home = own.find(({ code }) => grounds[code]!.some((ring) => inside(ring, [x, y])))
			const far = ({ seat }: { seat: Km }) => Math.hypot(seat[0] - x, seat[1] - y)
			if (home) assert.ok(far(home) <= Math.min(...own.map(far)) + 0.005, `${x} ${y}`)
			else assert.equal(town, -1, `${x} ${y}`)
		}
})

test('everything comes out the same again', () => {
	assert.deepEqual(tileVillages(plan), grounds)
	assert.deepEqual(demoRegions(TODAY), demoRegions(TODAY))
	assert.equal(demoOsm(), demoOsm())
	// Written down: records made by an earlier version must keep their ids.
	assert.equal(ulidFrom('990102000000'), '0CPJKE94VE4C0GZC8FW1RH31CG')
})

test('regions are valid records with sums that agree', () => {
	const regions = demoRegions(TODAY).map((draft) => {
		const stamped = { ...draft, version: 1, updated_by: 'demo', updated_at: '2025-06-20T08:00:00+08:00' }
		return KINDS.region.schema.parse(stamped)
	})
	assert.equal(regions.length, 1 + 16 + 334)
	assert.equal(new Set(regions.map(({ id }) => id)).size, regions.length)
	const byCode = new Map(regions.map((region) => [region.code, region]))
	for (const region of regions) {
		assert.ok(contains(region.geom!, region.at!), region.name)
		assert.ok(region.verified_at! < TODAY && region.verified_at! > '2025-05-25')
		const children = regions.filter(({ parent_code }) => parent_code === region.code)
		if (region.level === 'village') assert.equal(byCode.get(region.parent_code)?.level, 'township')
		else assert.equal(sum(children.map(({ population }) => population!)), region.population)
	}
	const people = byCode.get('990102000000')!.population!
	assert.ok(people > 400_000 && people < 440_000, String(people))
	for (const [lon, lat] of positions(byCode.get('990102000000')!.geom!)) assert.ok(lon > 123.2 && lat < 31.4)
})

type Way = { nodes: string[]; tags: Map<string, string> }
const xml = demoOsm()
const blocks = (name: string) => [
	...xml.matchAll(new RegExp(`<${name} id="(\\d+)"[^>]*?(?:/>|>(.*?)</${name}>)`, 'gs')),
]
const tagsOf = (body: string) =>
	new Map([...body.matchAll(/<tag k="([^"]+)" v="([^"]*)"/g)].map(([, k, v]) => [k!, v!]))
const ways = new Map(
	blocks('way').map(([, id, body]): [string, Way] => [
		id!,
		{ nodes: [...body!.matchAll(/<nd ref="(\d+)"/g)].map(([, ref]) => ref!), tags: tagsOf(body!) },
	]),
)
const roads = [...ways.values()].filter(({ tags }) => tags.has('highway'))

test('the OpenStreetMap file is whole', () => {
	const nodes = new Map(blocks('node').map(([, id, body]) => [id!, tagsOf(body ?? '')]))
	assert.match(xml, /<bounds minlat="30\.9\d+" minlon="123\.2\d+" maxlat="31\.3\d+" maxlon="123\.9\d+"\/>/)
	for (const { nodes: refs } of ways.values()) {
		assert.ok(refs.length >= 2 && refs.length <= 2000)
		for (const [i, ref] of refs.entries()) assert.ok(nodes.has(ref) && ref !== refs[i - 1], ref)
	}
	const levels = new Map<string, number>()
	for (const [, id, body] of blocks('relation')) {
		const level = tagsOf(body!).get('admin_level') ?? 'area'
		levels.set(level, (levels.get(level) ?? 0) + 1)
		const ends = new Map<string, number>()
		for (const [, type, ref] of body!.matchAll(/<member type="(\w+)" ref="(\d+)"/g)) {
			assert.ok((type === 'way' ? ways : nodes).has(ref!), `relation ${id}`)
			if (type !== 'way') continue
			const line = ways.get(ref!)!.nodes
			for (const end of [line[0]!, line.at(-1)!]) ends.set(end, (ends.get(end) ?? 0) + 1)
		}
		for (const count of ends.values()) assert.equal(count % 2, 0, `relation ${id} does not close`)
	}
	assert.deepEqual([levels.get('6'), levels.get('8'), levels.get('10')], [1, 16, 334])
	const places = [...nodes.values()].flatMap((tags) => tags.get('place') ?? [])
	assert.equal(places.filter((place) => place === 'village').length, 334)
	assert.equal(places.filter((place) => place === 'town').length, 16)
})

test('roads form one network', () => {
	const next = new Map<string, Set<string>>()
	const link = (a: string, b: string) => next.set(a, (next.get(a) ?? new Set()).add(b))
	for (const { nodes } of roads)
		for (const [i, b] of nodes.entries())
			if (i) {
				link(nodes[i - 1]!, b)
				link(b, nodes[i - 1]!)
			}
	const left = new Set(next.keys())
	let largest = 0
	for (const start of left) {
		const reached = [start]
		left.delete(start)
		for (const at of reached) for (const to of next.get(at)!) if (left.delete(to)) reached.push(to)
		largest = Math.max(largest, reached.length)
	}
	assert.ok(largest / next.size > 0.97, `${largest} of ${next.size}`)
})

test('bridges are pieces of roads, and 石垭桥 has its name', () => {
	const bridges = roads.filter(({ tags }) => tags.get('bridge') === 'yes' && tags.get('layer') === '1')
	assert.ok(bridges.length > 100, String(bridges.length))
	assert.equal(bridges.filter(({ tags }) => tags.get('name') === '石垭桥').length, 1)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shelterPlan } from '../../domain/answers/shelter-plan.ts'
import { Random } from '../fixtures/random.ts'

test('whoever has the shortest way goes first, and who finds no room goes on to the next', () => {
	const villages = [
		{ id: '茅坳村', people: 200 },
		{ id: '石垭村', people: 150 },
		{ id: '坪源村', people: null },
		{ id: '孤村', people: 30 },
	]
	const shelters = [
		{ id: '柘坪小学', free: 180 },
		{ id: '漆树塅小学', free: 100 },
		{ id: '容量待核', free: null },
	]
	const plan = shelterPlan(villages, shelters, [
		[12, 25, 1],
		[8, 40, 1],
		[3, 3, 1],
		[null, null, null],
	])
	// 石垭 is 8 minutes from 柘坪 and takes 150 of its 180 places; 茅坳 has 30 there at 12, 100 at 25, and 70 are left.
	assert.deepEqual(plan, [
		{
			village: '茅坳村',
			people: 200,
			parts: [
				{ shelter: '柘坪小学', people: 30, minutes: 12 },
				{ shelter: '漆树塅小学', people: 100, minutes: 25 },
			],
			left: 70,
		},
		{ village: '石垭村', people: 150, parts: [{ shelter: '柘坪小学', people: 150, minutes: 8 }], left: 0 },
		{ village: '坪源村', people: null, parts: [], left: 0 },
		{ village: '孤村', people: 30, parts: [], left: 30 },
	])
	assert.deepEqual(shelterPlan([], shelters, []), [])
	assert.deepEqual(shelterPlan([{ id: 'a', people: 5 }], [], [[]])[0]!.left, 5)
})

test('no shelter takes more than it has room for, nobody is lost, and nobody goes past a nearer one with room', () => {
	const random = new Random(8)
	for (let run = 0; run < 400; run++) {
		const villages = Array.from({ length: 1 + random.int(12) }, (_, n) => ({
			id: `v${n}`,
			people: random.chance(0.1) ? null : random.int(300),
		}))
		const shelters = Array.from({ length: random.int(8) }, (_, n) => ({
			id: `s${n}`,
			free: random.chance(0.1) ? null : random.int(400),
		}))
		const minutes = villages.map(() => shelters.map(() => (random.chance(0.2) ? null : random.int(40))))
		const plan = shelterPlan(villages, shelters, minutes)
		const taken = new Map<string, number>()
		for (const [v, placed] of plan.entries()) {
			const sum = placed.parts.reduce((all, { people }) => all + people, 0)
			assert.equal(sum + placed.left, villages[v]!.people ?? 0)
			for (const { shelter, people, minutes: way } of placed.parts) {
				const s = shelters.findIndex(({ id }) => id === shelter)
				assert.ok(people > 0 && way === minutes[v]![s])
				taken.set(shelter, (taken.get(shelter) ?? 0) + people)
			}
		}
		for (const { id, free } of shelters) assert.ok((taken.get(id) ?? 0) <= (free ?? 0))
		/** The longest way of those taken in: until then, there was room. */
		const lastWay = (s: number) =>
			Math.max(...plan.flatMap(({ parts }) => parts.filter((p) => p.shelter === shelters[s]!.id).map((p) => p.minutes)))
		for (const [v, { parts, left }] of plan.entries()) {
			const farthest = left > 0 ? Infinity : Math.max(0, ...parts.map((part) => part.minutes))
			for (const [s, { id, free }] of shelters.entries()) {
				const way = minutes[v]![s]
				if (way == null || way >= farthest || free === null) continue
				// Nearer than where some of them went: it is full, of people who came no farther than these would have.
				assert.equal(taken.get(id) ?? 0, free, `run ${run}`)
				if (free > 0) assert.ok(lastWay(s) <= way, `run ${run}`)
			}
		}
	}
})

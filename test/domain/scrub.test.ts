import assert from 'node:assert/strict'
import { test } from 'node:test'
import { masked } from '../../domain/disclosure.ts'
import { type AnyRecord, KIND_KEYS, loose } from '../../domain/record.ts'
import { scrubbed } from '../../domain/scrub.ts'
import { demoRecords } from '../../geodata/demo/district.ts'
import { Random } from '../fixtures/random.ts'
import { phoneOf } from '../fixtures/world.ts'
import { stampedBy } from './memory-log.ts'
import { idOf, randomRecord, sample } from './samples.ts'

const said = (text: string): unknown => {
	const record = { ...sample('risk', 1, { hazard_factor: text }), ...stampedBy('planner') } as AnyRecord
	return loose(scrubbed(record)).hazard_factor
}

test('a mobile is found however it is written', () => {
	const table: [text: string, wanted: string][] = [
		['15400123456', '154****3456'],
		['找王明 15400123456，或 15400999888。', '找王明 154****3456，或 154****9888。'],
		['154 0012 3456', '154****3456'],
		['154-0012-3456', '154****3456'],
		['154–001–23456', '154****3456'],
		['1540 0123 456', '154**** 456'],
		['１５４００１２３４５６', '１５４****３４５６'],
		['+8615400123456', '+861****3456'],
		['+86 154 0012 3456', '+86 ****3456'],
		['008615400123456', '008****3456'],
		['015400123456', '015****3456'],
		['电话：15400123456（周）', '电话：154****3456（周）'],
		['电话.15400123456', '电话.154****3456'],
	]
	for (const [text, wanted] of table) assert.equal(said(text), wanted)
})

test('what is no mobile stays as it is', () => {
	const table = [
		'0735-7000123',
		'12345678901',
		'10000000000',
		'990102101201',
		'154001234567',
		'2026-11-20T08:30:00+08:00',
		'2026-11-20 08:30',
		'长 13.9 km，宽 154 m，投资 1540.0123 万元',
		'3.13912345678',
		'湘A·12345',
		'119、110、120',
		'risk:01KB13912345678901ABCDEFGH',
		'',
	]
	for (const text of table) assert.equal(said(text), text)
})

/** Everything in a record but what identifies things: the texts that somebody wrote. */
function* textsOf(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value
	else if (typeof value === 'object' && value !== null)
		for (const member of Object.values(value)) yield* textsOf(member)
}

test('whatever kind of record, and wherever somebody wrote one, no mobile is in what a wall is told', () => {
	let planted = 0
	for (let seed = 1; seed <= 60; seed++)
		for (const kind of KIND_KEYS) {
			const random = new Random(seed)
			const { record } = randomRecord(kind, random)
			const phone = phoneOf(random)
			const marked = JSON.parse(
				JSON.stringify(record, (key, value) =>
					typeof value === 'string' && /^字\d+$/.test(value) && key !== 'id' ? `${value} 电话${phone}` : value,
				),
			) as AnyRecord
			if (JSON.stringify(marked).includes(phone)) planted++
			for (const text of textsOf(masked('wall', marked)))
				assert.doesNotMatch(text, /(?<!\d)1[3-9]\d{9}(?!\d)/, `seed ${seed}: ${kind}`)
		}
	assert.ok(planted > 500, `${planted} records had a mobile in a text`)
})

test('numbers of things are told as they are, and a record without a mobile is the same object', () => {
	for (const draft of demoRecords('2026-11-20')) {
		const record = { ...draft, ...stampedBy('planner') } as unknown as AnyRecord
		const told = masked('auditor', record)
		assert.equal(scrubbed(told), told, record.id)
	}
	const wall = {
		...sample('wall', 1, { focus: 'risk:01KB139123456789012345ABCD' }),
		...stampedBy('planner'),
	} as AnyRecord
	assert.equal(scrubbed(wall), wall)
	const risk = {
		...sample('risk', 1, { code: '990102101-FX-0007', shelter_id: idOf('shelter', 1) }),
		...stampedBy('p'),
	} as AnyRecord
	assert.equal(scrubbed(risk), risk)
})

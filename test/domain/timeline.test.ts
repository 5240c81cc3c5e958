import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SYSTEM } from '../../domain/actor.ts'
import type { Intent, SingleIntent } from '../../domain/intent.ts'
import type { Of } from '../../domain/record.ts'
import {
	add,
	BY_DAY,
	CREW,
	dispatch,
	dispatchWorld,
	FLOOD,
	hold,
	momentAt,
	OTHER,
	order,
	reserve,
	step,
} from '../fixtures/dispatch-world.ts'
import { DISPATCHER, PLANNER } from '../fixtures/world.ts'
import type { MemoryLog } from './memory-log.ts'
import { idOf } from './samples.ts'

const reservation = idOf('reservation', 1)
const task = idOf('task', 1)
const closure = idOf('closure', 1)
const callout = (n: number) => idOf('callout', n)
const edit = (id: string, set: Record<string, unknown>): Intent => ({ do: 'edit', id, set })
const batch = (...intents: Intent[]): Intent => ({ do: 'batch', intents: intents as SingleIntent[] })

/** The lines that an ask adds: of which incident, and what they say. */
function saidOf(log: MemoryLog, intent: Intent, actor = DISPATCHER, at = BY_DAY): string[] {
	const decision = log.askAs(actor, intent, momentAt(at))
	assert.ok(decision.ok, JSON.stringify(decision))
	const lines = decision.changes.flatMap(({ after }) => (after?.kind === 'journal' ? [after] : []))
	return lines.map(({ incident_id, words }) => (incident_id === FLOOD ? words : `${incident_id?.slice(-1)}: ${words}`))
}

const held = reserve(hold(1, 2, { minutes: 24 }))
const sent = dispatch(order(1, { people: 8 }))
const closed = add('closure', 1, { incident_id: FLOOD, road: '石垭桥' })
const called = (n: number) => add('callout', n, { incident_id: FLOOD, name: `竹溪村${n}组` })
const level = (scheme: string, at: string) => ({ scheme, level: at })

const TABLE: [given: Intent[], ask: Intent, said: string[]][] = [
	// The incident itself
	[[], add('incident', 3, { source: 'village' }), ['3: 接报：山洪·洪涝，一般Ⅳ级（村级报告）']],
	[[add('incident', 3)], step(idOf('incident', 3), 'verified'), ['3: 情况属实，已核实']],
	[[], step(FLOOD, 'controlled'), ['现场已控制']],
	[[], step(FLOOD, 'ended'), ['处置终止']],
	[[step(FLOOD, 'ended')], step(FLOOD, 'responding'), ['恢复处置']],
	[[], step(FLOOD, 'transferred', { set: { transferred_to: '县应急管理局' } }), ['移交县应急管理局']],
	[[], edit(FLOOD, { level: level('event', 'III') }), ['事件等级由一般Ⅳ级调整为较大Ⅲ级']],
	[[], edit(FLOOD, { response: level('response', 'IV') }), ['启动Ⅳ级应急响应']],
	[
		[edit(FLOOD, { response: level('response', 'IV') })],
		edit(FLOOD, { response: level('response', 'II') }),
		['应急响应由Ⅳ级调整为Ⅱ级'],
	],
	[[edit(FLOOD, { response: level('response', 'IV') })], edit(FLOOD, { response: null }), ['终止Ⅳ级应急响应']],
	[[], edit(FLOOD, { at: [111.02, 26.02] }), ['标定事发位置']],
	[[], edit(FLOOD, { plume: { wind_from_deg: 30, reach_m: 3000 } }), ['标绘下风向扇区，来风 30°，3000 m']],
	[[], edit(FLOOD, { phone_report_at: '2026-07-01T11:52:00+08:00' }), ['首报（电话）已报送，11:52']],
	[[], edit(FLOOD, { written_report_at: '2026-07-01T11:58:00+08:00' }), ['首报（书面）已报送，11:58']],
	[[], edit(FLOOD, { situation: '水位上涨', road_weather: 'heavy_rain' }), []],
	[[sent], { do: 'merge', id: FLOOD, into: OTHER }, ['并入「石岭村滑坡」', '2: 「竹溪村山洪」并入本事件']],
	// What it needs, and what is promised
	[[], add('need', 1, { within_min: 30 }), ['需要抽水泵 4 台，30 分钟内到']],
	[[add('need', 1)], edit(idOf('need', 1), { qty: 6 }), ['需求调整：抽水泵 4 台 改为 抽水泵 6 台']],
	[[add('need', 1)], edit(idOf('need', 1), { asked_by: '竹溪村' }), []],
	[[add('need', 1)], { do: 'remove', id: idOf('need', 1) }, ['取消需求：抽水泵 4 台']],
	[[], held, ['预占抽水泵 2 台，螺坳防汛仓库，12:30 前有效']],
	[
		[],
		reserve(hold(1, 2), hold(2, 3)),
		['预占抽水泵 2 台，螺坳防汛仓库，12:30 前有效', '预占抽水泵 3 台，螺坳防汛仓库，12:30 前有效'],
	],
	[[held], step(reservation, 'in_transit'), ['调出抽水泵 2 台，螺坳防汛仓库发出，预计 24 分钟到']],
	[[held, step(reservation, 'in_transit')], step(reservation, 'received'), ['抽水泵 2 台已交接，螺坳防汛仓库']],
	[[held], step(reservation, 'released'), ['解除预占抽水泵 2 台，螺坳防汛仓库']],
	[[held, step(reservation, 'in_transit')], step(reservation, 'released'), ['归还抽水泵 2 台，螺坳防汛仓库']],
	[[held], edit(reservation, { carrier: '自运' }), []],
	// Who is sent
	[[], sent, ['下达任务：螺坳村应急小分队 8 人']],
	[[], dispatch(order(1, { force_id: CREW })), ['下达任务：电力抢修队']],
	[[sent], step(task, 'accepted'), ['螺坳村应急小分队 8 人受领任务']],
	[[sent], step(task, 'en_route'), ['螺坳村应急小分队 8 人出动']],
	[[sent, step(task, 'en_route')], step(task, 'on_scene'), ['螺坳村应急小分队 8 人到场']],
	[[sent], step(task, 'cancelled'), ['撤销任务：螺坳村应急小分队 8 人']],
	[
		[add('force', 3, { name: '张三网格员', type: 'person_grid' })],
		dispatch(order(1, { force_id: idOf('force', 3), people: 1 })),
		['下达任务：网格员、巡查员 1 人'],
	],
	[
		[edit(CREW, { name: '抢修队15400123456' })],
		dispatch(order(1, { force_id: CREW })),
		['下达任务：抢修队154****3456'],
	],
	// Roads
	[[], closed, ['石垭桥封闭，积水漫路']],
	[
		[],
		add('closure', 1, {
			incident_id: FLOOD,
			name: 'X910',
			mode: 'slow',
			speed_share: 0.5,
			until: '2026-07-01T15:00:00+08:00',
		}),
		['X910缓行，车速按 50%，积水漫路，预计 15:00 恢复'],
	],
	[[closed], step(closure, 'lifted'), ['石垭桥恢复通行']],
	[[closed], edit(closure, { reason: 'bridge' }), ['改为：石垭桥封闭，桥梁险情']],
	[[closed], edit(closure, { detail: '抢修中' }), []],
	[[], add('closure', 1), []],
	[[add('closure', 1, { name: '石垭桥' })], edit(closure, { incident_id: FLOOD }), ['石垭桥封闭，积水漫路']],
	// Call-outs
	[[], called(1), ['叫应竹溪村1组']],
	[[], batch(called(1), called(2), called(3)), ['叫应 3 处']],
	[[called(1)], step(callout(1), 'acked'), ['竹溪村1组已应答']],
	[
		[called(1), called(2), called(3)],
		batch(step(callout(1), 'acked'), step(callout(2), 'acked'), step(callout(3), 'unreachable')),
		['叫应 2 处已应答', '竹溪村3组失联'],
	],
	[[called(1)], step(callout(1), 'calling'), []],
	// What is no part of an incident
	[[], add('callout', 1), []],
	[[], edit(CREW, { on_duty: 12 }), []],
]

test('what is done for an incident lands in its timeline, in the words of a duty officer', () => {
	for (const [given, asked, said] of TABLE)
		assert.deepEqual(saidOf(dispatchWorld(...given), asked), said, JSON.stringify(asked))
})

test('a line belongs to the division of its incident and says that the rules wrote it', () => {
	const log = dispatchWorld()
	const decision = log.askAs(DISPATCHER, closed, momentAt(BY_DAY))
	assert.ok(decision.ok)
	const line = decision.changes.at(-1)!.after as Of<'journal'>
	assert.match(line.id, /^journal:[0-9A-HJKMNP-TV-Z]{26}$/)
	const { id: _, ...told } = line
	assert.deepEqual(told, {
		kind: 'journal',
		name: '石垭桥封闭，积水漫路',
		region_code: log.records.get(FLOOD)!.region_code,
		lifecycle: 'active',
		data_level: 'internal',
		incident_id: FLOOD,
		sort: 'action',
		happened_at: BY_DAY,
		words: '石垭桥封闭，积水漫路',
		auto: true,
		harm: true,
		version: 1,
		updated_by: 'dispatcher',
		updated_at: BY_DAY,
	})
})

test('what ran out is told as such, and by nobody but the server', () => {
	const late = '2026-07-01T12:30:00+08:00'
	const expired = dispatchWorld()
	saidOf(expired, held)
	assert.deepEqual(saidOf(expired, step(reservation, 'released'), SYSTEM, late), [
		'预占到期，解除抽水泵 2 台，螺坳防汛仓库',
	])
	const released = dispatchWorld()
	saidOf(released, held)
	assert.deepEqual(saidOf(released, step(reservation, 'released'), DISPATCHER, late), [
		'解除预占抽水泵 2 台，螺坳防汛仓库',
	])
})

test('an entry that is taken back keeps its lines, and each gets another', () => {
	const log = dispatchWorld()
	saidOf(log, sent)
	const undo = (): Intent => ({ do: 'undo', seq: log.entries.length })
	const lines = () => [...log.records.values()].filter(({ kind }) => kind === 'journal').length
	assert.deepEqual(saidOf(log, undo()), ['撤销：下达任务：螺坳村应急小分队 8 人'])
	assert.equal(lines(), 2)
	saidOf(log, closed, PLANNER)
	saidOf(log, step(closure, 'lifted'), PLANNER)
	assert.deepEqual(saidOf(log, undo(), PLANNER), ['撤销：石垭桥恢复通行'])
	assert.deepEqual(saidOf(log, undo(), PLANNER), ['恢复：石垭桥恢复通行'])
	assert.deepEqual(saidOf(log, undo(), PLANNER), ['撤销：石垭桥恢复通行'])
	assert.equal(lines(), 7)
})

test('who brings in what began before brings the timeline as well', () => {
	const past = add('incident', 3, { status: 'responding', status_at: '2026-06-30T08:00:00+08:00' })
	assert.deepEqual(saidOf(dispatchWorld(), past, PLANNER), [])
	assert.deepEqual(saidOf(dispatchWorld(), batch(add('incident', 3), called(1)), SYSTEM), [])
})

test('what a browser previews has no lines: they come from the server', () => {
	const decision = dispatchWorld().askAs(DISPATCHER, held)
	assert.ok(decision.ok)
	assert.deepEqual(
		decision.changes.map(({ after }) => after?.kind),
		['reservation', 'stock'],
	)
})

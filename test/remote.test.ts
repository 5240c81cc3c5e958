import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seenAlarm, waitingAlarms } from '../client/screens/common/alarm-bar/waiting-alarms.ts'
import { draftOf, profileIn } from '../client/screens/remote/profile-draft.ts'
import { PRESETS } from '../client/screens/remote/profile-presets.ts'
import {
	flyTo,
	focusOn,
	isFocusedOn,
	release,
	setOn,
	showAll,
	switchMode,
	switchToIncident,
} from '../client/screens/remote/wall-intents.ts'
import { unitOf } from '../domain/display-profile.ts'
import type { SingleIntent } from '../domain/intent.ts'
import type { Of } from '../domain/record.ts'
import { MemoryLog, NOON } from './domain/memory-log.ts'
import { idOf, sample } from './domain/samples.ts'

const add = (record: ReturnType<typeof sample>) => ({ do: 'add' as const, record })
const incident = idOf('incident', 1)
const risk = idOf('risk', 1)

/** Two walls, one of them about an incident, after what the remote asked for in one batch. */
function after(ask: (walls: Of<'wall'>[]) => SingleIntent[]) {
	const log = new MemoryLog(add(sample('incident', 1)), add(sample('risk', 1)))
	log.must(add(sample('wall', 1, { view: { center: [111, 26], zoom: 9 }, focus: risk })))
	log.must(add(sample('wall', 2, { mode: 'incident', focus: incident, scene: 'charts' })))
	const walls = () => [1, 2].map((n) => log.records.get(idOf('wall', n)) as Of<'wall'>)
	const entries = log.entries.length
	log.must({ do: 'batch', intents: ask(walls()) }, 'dispatcher', { ...NOON, at: '2026-07-01T12:30:00+08:00' })
	assert.equal(log.entries.length, entries + 1, 'one entry for all walls')
	return walls()
}
const looks = (walls: Of<'wall'>[]) => walls.map(({ mode, scene, view, focus }) => [mode, scene, view?.zoom, focus])

test('what is asked of several walls comes to all of them in one entry', () => {
	const calm = ['normal', 'carousel', 9, risk]
	const busy = ['incident', 'charts', undefined, incident]
	const table: [what: string, ask: (walls: Of<'wall'>[]) => SingleIntent[], first: unknown[], second: unknown[]][] = [
		[
			'a scene',
			(w) => setOn(w, { scene: 'four' }),
			['normal', 'four', 9, risk],
			['incident', 'four', undefined, incident],
		],
		[
			'to fly lets go of a risk point, not of the incident',
			(w) => flyTo(w, [111.1, 26.1], 14),
			['normal', 'carousel', 14, undefined],
			['incident', 'charts', 14, incident],
		],
		['the whole district', showAll, ['normal', 'carousel', undefined, undefined], busy],
		[
			'a record in the middle',
			(w) => focusOn(w, risk, false),
			['normal', 'carousel', 9, risk],
			['incident', 'charts', undefined, risk],
		],
		[
			'linked on four maps',
			(w) => focusOn(w, risk, true),
			['normal', 'four', 9, risk],
			['incident', 'four', undefined, risk],
		],
		[
			'to an incident',
			(w) => switchToIncident(w, incident),
			['incident', 'carousel', undefined, incident],
			['incident', 'charts', undefined, incident],
		],
		['a mode', (w) => switchMode(w, 'normal'), calm, ['normal', 'charts', undefined, incident]],
	]
	for (const [what, ask, first, second] of table) assert.deepEqual(looks(after(ask)), [first, second], what)
})

test('the same record chosen again is let go, once every wall shows just that', () => {
	const linked = after((walls) => focusOn(walls, risk, true))
	const table: [ReturnType<typeof after>, boolean, boolean][] = [
		[after((walls) => focusOn(walls, risk, false)), false, true],
		[after((walls) => focusOn(walls, risk, false)), true, false],
		[linked, true, true],
		[linked.slice(0, 0), false, false],
	]
	for (const [walls, asLinked, focused] of table) assert.equal(isFocusedOn(walls, risk, asLinked), focused)
	assert.deepEqual(looks(after((walls) => release(walls)))[0], ['normal', 'carousel', 9, undefined])
})

test('a mode that is said again is stamped again, which ends what an event has begun', () => {
	const [first] = after((walls) => switchMode(walls, 'normal'))
	assert.equal(first!.mode_at, '2026-07-01T12:30:00+08:00')
})

const alarm = (n: number, fields: Partial<Of<'alarm'>>) =>
	({ ...sample('alarm', n), last_at: '2026-07-01T12:00:00+08:00', ...fields }) as Of<'alarm'>

test('at a desk the most urgent alarm comes first; what needs nobody is not there', () => {
	const alarms = [
		alarm(1, { class: 'P2' }),
		alarm(2, { class: 'P1', exercise: true, last_at: '2026-07-01T13:00:00+08:00' }),
		alarm(3, { class: 'P1', last_at: '2026-07-01T11:00:00+08:00' }),
		alarm(4, { class: 'P1' }),
		alarm(5, { class: 'P3' }),
		alarm(6, { class: 'P1', acked_at: '2026-07-01T12:01:00+08:00', status: 'acked' }),
		alarm(7, { class: 'P1', status: 'closed' }),
		alarm(8, { class: 'P2', status: 'cleared' }),
	]
	assert.deepEqual(
		waitingAlarms(alarms).map(({ id }) => id),
		[4, 3, 2, 1, 8].map((n) => idOf('alarm', n)),
	)
})

test('who has acknowledged is told for a minute', () => {
	const alarms = [
		alarm(1, { acked_at: '2026-07-01T12:00:10+08:00', status: 'acked' }),
		alarm(2, { acked_at: '2026-07-01T12:00:30+08:00', status: 'acked' }),
		alarm(3, { class: 'P4', acked_at: '2026-07-01T12:00:50+08:00', status: 'acked' }),
	]
	const seenAt = (time: string) => seenAlarm(alarms, Date.parse(`2026-07-01T${time}+08:00`))?.id
	assert.deepEqual(
		[seenAt('12:00:40'), seenAt('12:01:29'), seenAt('12:01:31')],
		[idOf('alarm', 2), idOf('alarm', 2), undefined],
	)
})

test('a form tells the profile that it shows, or that it shows none', () => {
	for (const preset of Object.values(PRESETS)) assert.deepEqual(profileIn(draftOf(preset)), preset)
	const good = draftOf(PRESETS.lcd3)
	assert.deepEqual(profileIn({ ...good, seams_x: '1920，3840 、 4000;' })?.seams_x, [1920, 3840, 4000])
	const bad: Partial<typeof good>[] = [
		{ canvas_w: '' },
		{ canvas_w: '1920.5' },
		{ distance_m: 'far' },
		{ distance_m: '0' },
		{ seams_x: '1920, x' },
	]
	for (const fault of bad) assert.equal(profileIn({ ...good, ...fault }), null, JSON.stringify(fault))
})

test('the usual screens have the units of the design', () => {
	assert.deepEqual(
		Object.entries(PRESETS).map(([key, preset]) => [key, unitOf(preset).toFixed(1)]),
		[
			['p25', '1.0'],
			['p153', '1.5'],
			['p125', '1.5'],
			['lcd3', '1.5'],
			['tv55', '2.9'],
		],
	)
})

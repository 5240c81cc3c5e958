import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { View } from '../client/map/board-camera.ts'
import { type Aim, type ViewFacts, ViewLock } from '../client/map/wall/view-lock.ts'

const HERE: View = { center: [111.5, 26.1], zoom: 10.2 }
const SENT: View = { center: [111.7, 26.3], zoom: 12 }
const OTHER: View = { center: [111.4, 26], zoom: 13 }
const QUIET: ViewFacts = { view: null, focus: null, event: null, frozen: false }
const [RISK, STORE, FLOOD, FIRE] = ['risk:1', 'depot:2', 'incident:3', 'alarm:4']

/** Tells the lock one thing after another; each answer is where it sends the wall, or null. */
function told(...steps: Partial<ViewFacts>[]): (Aim | null)[] {
	const lock = new ViewLock()
	let facts = QUIET
	return steps.map((step) => {
		facts = { ...facts, ...step }
		return lock.next(facts, HERE)
	})
}
const last = (...steps: Partial<ViewFacts>[]): Aim | null => told(...steps).at(-1)!
const event = (id: string | undefined): Aim => ({ aim: 'event', id: id! })
const focus = (id: string | undefined): Aim => ({ aim: 'focus', id: id! })
const view = (to: View): Aim => ({ aim: 'view', view: to })

test('a wall begins with what is going on, then what the operator chose, then the whole district', () => {
	assert.deepEqual(last({}), { aim: 'home' })
	assert.deepEqual(last({ view: SENT }), view(SENT))
	assert.deepEqual(last({ view: SENT, focus: RISK! }), focus(RISK))
	assert.deepEqual(last({ view: SENT, focus: RISK!, event: FLOOD! }), event(FLOOD))
	assert.deepEqual(last({ view: SENT, event: FLOOD!, frozen: true }), view(SENT))
	assert.deepEqual(last({ event: FLOOD!, frozen: true }), { aim: 'home' })
})

test('nothing moves while nothing changes', () => {
	assert.deepEqual(told({ view: SENT }, {}, { view: { ...SENT } }).slice(1), [null, null])
	assert.deepEqual(told({ event: FLOOD! }, {}, {}).slice(1), [null, null])
})

test('the view of the operator holds until they choose again', () => {
	assert.deepEqual(last({}, { view: SENT }), view(SENT))
	assert.deepEqual(last({ event: FLOOD! }, { view: SENT }), view(SENT))
	assert.equal(last({ event: FLOOD! }, { view: SENT }, {}), null)
	assert.equal(last({ event: FLOOD! }, { view: SENT }, { event: null }), null)
	assert.deepEqual(last({ view: SENT }, { view: OTHER }), view(OTHER))
})

test('a view that was let go gives way to what is going on, else to the whole district', () => {
	assert.deepEqual(last({ view: SENT }, { view: null }), { aim: 'home' })
	assert.deepEqual(last({ event: FLOOD! }, { view: SENT }, { view: null }), event(FLOOD))
})

test('the same row again gives the old view back, whatever was looked at between', () => {
	const back = { aim: 'back', view: HERE } as const
	assert.deepEqual(last({}, { focus: RISK! }), focus(RISK))
	assert.deepEqual(last({}, { focus: RISK! }, { focus: null }), back)
	assert.deepEqual(last({}, { focus: RISK! }, { focus: STORE! }, { focus: null }), back)
	assert.deepEqual(last({}, { focus: RISK! }, { view: SENT }, { focus: null }), view(SENT))
})

test('an event takes the wall over once, and a later one again', () => {
	assert.deepEqual(last({ view: SENT }, { event: FLOOD! }), event(FLOOD))
	assert.deepEqual(last({}, { focus: RISK! }, { event: FLOOD! }), event(FLOOD))
	assert.deepEqual(last({ event: FLOOD! }, { view: SENT }, { event: FIRE! }), event(FIRE))
	assert.equal(last({}, { event: FLOOD! }, {}), null)
})

test('when an event is over the wall goes back to where it was before', () => {
	assert.deepEqual(last({}, { focus: RISK! }, { event: FLOOD! }, { event: null }), focus(RISK))
	assert.deepEqual(last({ focus: RISK!, event: FLOOD! }, { event: null }), focus(RISK))
	const left = [{}, { focus: RISK! }, { event: FLOOD! }, { event: null }, { focus: null }]
	assert.deepEqual(last(...left), { aim: 'back', view: HERE })
	assert.deepEqual(last({}, { event: FLOOD! }, { event: null }), { aim: 'home' })
	assert.deepEqual(last({ view: SENT }, { event: FLOOD! }, { event: null }), view(SENT))
})

test('an alarm in the middle of an incident gives the wall back to the view that was chosen, or to the incident', () => {
	assert.deepEqual(last({}, { event: FLOOD! }, { event: FIRE! }, { event: FLOOD! }), event(FLOOD))
	assert.deepEqual(last({}, { event: FLOOD! }, { view: SENT }, { event: FIRE! }, { event: FLOOD! }), view(SENT))
	const both = [{}, { focus: RISK! }, { event: FLOOD! }, { event: FIRE! }]
	assert.deepEqual(last(...both, { event: null }), focus(RISK))
	assert.equal(last(...both, { view: SENT }, { event: FLOOD! }, { event: null }), null)
})

test('a focus that comes as the view is let go is a focus, and gives that view back', () => {
	assert.deepEqual(last({ view: SENT }, { view: null, focus: RISK! }), focus(RISK))
	assert.deepEqual(last({ view: SENT }, { view: null, focus: RISK! }, { focus: null }), { aim: 'back', view: HERE })
	assert.deepEqual(last({ view: SENT, focus: RISK! }, { view: null, focus: null }), { aim: 'home' })
})

test('only its remote moves a frozen wall; what it missed is shown when it thaws', () => {
	const frozen = { frozen: true }
	assert.equal(last({}, frozen, { event: FLOOD! }), null)
	assert.deepEqual(last({}, frozen, { view: SENT }), view(SENT))
	assert.deepEqual(last({}, frozen, { focus: RISK! }), focus(RISK))
	assert.deepEqual(last({}, frozen, { event: FLOOD! }, { frozen: false }), event(FLOOD))
	assert.equal(last({ event: FLOOD! }, frozen, { view: SENT }, { frozen: false }), null)
})

test('only where nobody said exactly where to look may a fit move the map', () => {
	const lock = new ViewLock()
	const follows = (facts: Partial<ViewFacts>) => {
		lock.next({ ...QUIET, ...facts }, HERE)
		return lock.follows
	}
	assert.equal(follows({}), true)
	assert.equal(follows({ focus: RISK! }), true)
	assert.equal(follows({}), false)
	assert.equal(follows({ event: FLOOD! }), true)
	assert.equal(follows({ event: FLOOD!, view: SENT }), false)
})

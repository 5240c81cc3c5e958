import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boxAround, isOutgrown, viewFacts } from '../../client/screens/wall/frame/view-facts.ts'
import type { Box } from '../../domain/geometry.ts'

const QUIET = { view: null, focus: null, event: null, frozen: false }

test('the record says where the remote sent the wall; an alarm or an incident is an event, a chosen point is not', () => {
	const table: [Parameters<typeof viewFacts>, object][] = [
		[[null, null], {}],
		[[{ view: { center: [111, 26], zoom: 9 } }, null], { view: { center: [111, 26], zoom: 9 } }],
		[[{ view: { center: [111, 26] } }, null], {}],
		[
			[
				{ focus: 'risk:1', frozen: true },
				{ id: 'risk:1', why: 'focus' },
			],
			{ focus: 'risk:1', frozen: true },
		],
		[[{ focus: 'risk:1' }, { id: 'alarm:2', why: 'alarm' }], { focus: 'risk:1', event: 'alarm:2' }],
		[[null, { id: 'incident:3', why: 'incident' }], { event: 'incident:3' }],
	]
	for (const [given, told] of table) assert.deepEqual(viewFacts(...given), { ...QUIET, ...told })
})

test('what has a place is shown with ground around it and all that belongs to it; what has none leaves the map alone', () => {
	assert.equal(boxAround({ at: undefined, around: [[111, 26]] }), null)
	const rounded = (box: Box | null) => box?.map((degrees) => Number(degrees.toFixed(3)))
	assert.deepEqual(rounded(boxAround({ at: [111, 26] })), [110.985, 25.985, 111.015, 26.015])
	assert.deepEqual(rounded(boxAround({ at: [111, 26], around: [[111.2, 25.9]] })), [110.985, 25.885, 111.215, 26.015])
})

test('a map is not moved for every step of a force: only for what leaves the picture, or for much less to see', () => {
	const fitted: Box = [111, 26, 111.4, 26.4]
	const table: [Box, boolean][] = [
		[fitted, false],
		[[111.1, 26.1, 111.4, 26.4], false],
		[[110.99, 26, 111.4, 26.4], true],
		[[111, 26, 111.4, 26.41], true],
		[[111.1, 26.1, 111.2, 26.2], true],
	]
	for (const [box, outgrown] of table) assert.equal(isOutgrown(fitted, box), outgrown, box.join())
})

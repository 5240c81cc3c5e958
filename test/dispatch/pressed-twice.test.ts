import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstClick } from '../../client/screens/dispatch/form/first-click.ts'

test('the second click of a double one does nothing: another button stands there by then', () => {
	let acts = 0
	const click = firstClick(() => ++acts)
	for (const detail of [1, 2, 3]) click({ detail })
	assert.equal(acts, 1)
	click({ detail: 1 })
	assert.equal(acts, 2, 'a click of its own counts')
	click({ detail: 0 })
	assert.equal(acts, 3, 'and so does Enter on the button')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lookOnMap } from '../../client/screens/wall/events/look-on-map.ts'
import type { EventLook } from '../../client/screens/wall/events/use-wall-look.ts'
import { idOf } from '../domain/samples.ts'

const near = (['depot', 'force', 'shelter', 'org'] as const).map((kind) => idOf(kind, 1))
const LOOK: EventLook = {
	selected: idOf('risk', 1),
	lit: near,
	links: near.map((id) => ({ id, line: [], sort: 'route' as const })),
	areas: [],
	areaInk: 'grade-low',
	impact: null,
	incidents: [],
	alarms: [],
	dots: [],
	closed: [],
	exerciseWord: '演练',
}

test('of four maps side by side each lights up its own answer to the chosen point', () => {
	const [depot, force, shelter, org] = near
	const found = (['risk', 'supply', 'force', 'command'] as const).map((map) => {
		const { selected, lit, links } = lookOnMap(map, LOOK)
		return [selected, lit, links.map(({ id }) => id)]
	})
	assert.deepEqual(found, [
		[LOOK.selected, [shelter], [shelter]],
		[LOOK.selected, [depot], [depot]],
		[LOOK.selected, [force], [force]],
		[LOOK.selected, [org], [org]],
	])
})

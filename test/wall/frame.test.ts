import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutyShift } from '../../client/screens/wall/frame/duty-shift.ts'
import { fourLayout } from '../../client/screens/wall/frame/four-layout.ts'
import { isNight } from '../../client/screens/wall/frame/night.ts'
import { pixelShift } from '../../client/screens/wall/frame/pixel-shift.ts'
import { titlePanels } from '../../client/screens/wall/frame/title-panels.ts'
import { panelsOf } from '../../client/screens/wall/layout/rect.ts'
import { wallLayout } from '../../client/screens/wall/layout/wall-layout.ts'
import type { Of } from '../../domain/record.ts'

const instant = (clock: string) => Date.parse(`2026-11-23T${clock}+08:00`)

test('night by the clock: 22:00 to 06:30 in Beijing while nothing is going on; a chosen night or day holds always', () => {
	const table: [Of<'wall'>['night'], string, boolean, boolean][] = [
		['auto', '21:59:59', true, false],
		['auto', '22:00:00', true, true],
		['auto', '00:10:00', true, true],
		['auto', '06:29:59', true, true],
		['auto', '06:30:00', true, false],
		['auto', '23:00:00', false, false],
		[undefined, '23:00:00', true, true],
		['on', '12:00:00', false, true],
		['off', '23:00:00', true, false],
	]
	for (const [night, clock, calm, dark] of table)
		assert.equal(isNight(night, instant(clock), calm), dark, `${night} ${clock} ${calm}`)
})

test('the picture moves every five minutes by at most two pixels each way, and comes back', () => {
	const seen = new Set<string>()
	for (let step = 0; step < 18; step++) {
		const [a, b] = [pixelShift(step * 300_000), pixelShift((step + 1) * 300_000)]
		assert.deepEqual(pixelShift(step * 300_000 + 299_999), a)
		assert.ok(Math.abs(a[0]) <= 2 && Math.abs(a[1]) <= 2)
		assert.ok(Math.abs(a[0] - b[0]) <= 2 && Math.abs(a[1] - b[1]) <= 2, `${a} → ${b}`)
		seen.add(a.join())
	}
	assert.equal(seen.size, 9)
})

const shift = (region_code: string, day: string, more: Partial<Of<'shift'>> = {}) =>
	({ region_code, day, leader_id: 'person:1', org_id: 'org:1', ...more }) as Of<'shift'>

test('the watch is that of the largest division whose duty day runs from 08:00 to 08:00', () => {
	const [district, town] = [shift('990102000000', '2026-11-23'), shift('990102001000', '2026-11-23')]
	const yesterday = shift('990102000000', '2026-11-22')
	assert.equal(dutyShift([town, yesterday, district], instant('09:00:00')), district)
	assert.equal(dutyShift([town, yesterday, district], instant('07:59:59')), yesterday)
	assert.equal(dutyShift([town, yesterday, district], instant('08:00:00')), district)
	assert.equal(dutyShift([yesterday], instant('09:00:00')), null)
	const { leader_id, ...unled } = district
	assert.equal(leader_id, 'person:1')
	assert.equal(dutyShift([unled as Of<'shift'>, town], instant('09:00:00')), town, 'a watch without a leader is none')
})

test('each part of the title bar stands whole in a panel, the title over the map', () => {
	const parts = (width: number, height: number, x: number[]) => {
		const { panels, map } = wallLayout({ width, height }, { x, y: [] })
		return titlePanels(panels, { from: map.x, to: map.x + map.width }).map((panel) => panel.parts.join(' '))
	}
	assert.deepEqual(parts(1920, 1080, []), ['weather title duty'])
	assert.deepEqual(parts(3840, 720, [1280, 2560]), ['weather', 'title', 'duty'])
	assert.deepEqual(parts(2560, 720, [1280]), ['weather title', 'duty'])
	assert.deepEqual(parts(3200, 720, [640, 1280, 1920, 2560]), ['weather', '', 'title', '', 'duty'])
})

test('four maps stand two by two on one screen, and never across a seam', () => {
	const quads = (width: number, height: number, x: number[], y: number[] = []) => {
		const screen = { xs: panelsOf(width, x), ys: panelsOf(height, y) }
		return fourLayout({ x: 0, y: 88, width, height: height - 140 }, screen)
	}
	const whole = quads(1920, 1080, [])
	assert.deepEqual(whole.quads[0]!.map, { x: 0, y: 88, width: 706, height: 470 })
	assert.deepEqual(whole.quads[3]!.facts, { x: 1666, y: 558, width: 254, height: 470 })
	for (const seams of [[1280, 2560], [1920], [960, 1920, 2880]]) {
		const { quads: all, area } = quads(3840, 746, seams)
		assert.equal(all.length, 4)
		for (const { map, facts } of all)
			for (const { x, width } of [map, facts]) {
				assert.ok(!seams.some((seam) => seam > x + 0.01 && seam < x + width - 0.01), `${seams}: ${x} ${width}`)
				assert.ok(x + width <= area.x + area.width + 0.01)
			}
	}
	assert.equal(quads(3840, 746, [1280, 2560]).area.width, 2560, 'the third panel keeps what it shows')
	assert.equal(quads(1920, 1080, [], [480]).quads[2]!.map.y, 480, 'the rows part on a seam')
})

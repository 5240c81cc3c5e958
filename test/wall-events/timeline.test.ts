import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
	type Timeline,
	type TimelineItem,
	textWidth,
	timelineLayout,
} from '../../client/screens/wall/events/timeline-layout.ts'
import { Random } from '../fixtures/random.ts'

const NOW = Date.parse('2026-06-18T02:51:00+08:00')
const WIDTH = 1024
const event = (minutes: number, words: string, tone: TimelineItem['tone'] = 'plain'): TimelineItem => ({
	id: `${minutes} ${words}`,
	at: NOW + minutes * 60_000,
	words,
	tone,
	width: textWidth(`02:51 ${words}`),
})
const lay = (items: TimelineItem[], seams: number[] = [], width = WIDTH) =>
	timelineLayout(items, { width, now: NOW, seams })

/** The night of the reservoir. */
const NIGHT = [
	event(-41, '红色暴雨预警'),
	event(-39, '叫应 8 村 31 人'),
	event(-33, '接报 超汛限'),
	event(-25, '启动Ⅲ级响应'),
	event(-17, '首报（电话）'),
	event(-12, '石垭桥封闭', 'bad'),
	event(-7, '首队到场'),
	event(-4, '柘坪小学满', 'bad'),
	event(14, '沐桥队到场', 'due'),
	event(27, '首报（书面）截止', 'due'),
]

type Box = { left: number; right: number; top: number; bottom: number }
const TOP = [10, 40, 98, 128]
/** What a label covers, and the line from its dot to it. */
function boxes({ labels }: Timeline): { label: Box; lead: Box }[] {
	return labels.map(({ x, width, lane, dotX }) => {
		const top = TOP[lane]!
		const label = { left: x, right: x + width, top, bottom: top + 30 }
		const lead = lane < 2 ? { top: top + 30, bottom: 84 } : { top: 84, bottom: top }
		return { label, lead: { ...lead, left: dotX - 1, right: dotX + 1 } }
	})
}
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function assertClean(line: Timeline, width: number, seams: readonly number[], what: string): void {
	const all = boxes(line)
	for (const [i, { label, lead }] of all.entries()) {
		assert.ok(label.left >= 0 && label.right <= width, `${what}: a label leaves the strip`)
		assert.ok(label.right < line.nowX || label.left > line.nowX, `${what}: a label lies on the rule for now`)
		for (const seam of seams) assert.ok(label.right < seam - 16 || label.left > seam + 16, `${what}: on a seam`)
		for (const other of all.slice(i + 1)) {
			assert.ok(!overlap(label, other.label), `${what}: two labels overlap`)
			assert.ok(!overlap(label, other.lead) && !overlap(lead, other.label), `${what}: a line crosses a label`)
		}
	}
}

test('a night of ten events stands whole on a strip of the wall', () => {
	const line = lay(NIGHT)
	assert.equal(line.labels.length, NIGHT.length)
	assert.equal(line.dropped, 0)
	assertClean(line, WIDTH, [], 'the night')
})

test('time runs evenly from left to right, and now divides what was from what is due', () => {
	const { dots, nowX } = lay(NIGHT)
	const at = (minutes: number) => dots.find(({ item }) => item.at === NOW + minutes * 60_000)!.x
	const perMinute = (at(27) - at(-41)) / 68
	assert.ok(Math.abs(at(-25) - at(-41) - 16 * perMinute) < 1e-6)
	assert.ok(Math.abs(nowX - at(-41) - 41 * perMinute) < 1e-6)
	assert.ok(at(-4) < nowX && nowX < at(14))
})

test('labels never overlap, whatever happens how often; the oldest go without, and are counted', () => {
	const random = new Random(7)
	for (let round = 0; round < 400; round++) {
		const width = 600 + random.int(1400)
		const seams = random.chance(0.4) ? [200 + random.int(width - 400)] : []
		const items = Array.from({ length: random.int(45) }, (_, i) => {
			const minutes = random.chance(0.3) ? random.int(90) + 1 : -random.int(random.pick([40, 400, 3000]))
			const tone = minutes > 0 ? 'due' : random.pick(['plain', 'bad', 'overdue'] as const)
			return { ...event(minutes, '字'.repeat(1 + random.int(18)), tone), id: String(i) }
		})
		const line = lay(items, seams, width)
		assertClean(line, width, seams, `round ${round}`)
		assert.equal(line.labels.length + line.dropped + line.later, items.length)
	}
})

test('where there is not room for all, the oldest lose their label before the newest', () => {
	const crowd = Array.from({ length: 40 }, (_, i) => event(-40 + i, `第 ${i} 件事情发生`))
	const { labels, dropped } = lay(crowd, [], 800)
	assert.ok(dropped > 20 && labels.length > 4)
	const oldest = Math.min(...labels.map(({ item }) => item.at))
	const shown = new Set(labels.map(({ item }) => item.id))
	assert.ok(shown.has('-1 第 39 件事情发生'))
	assert.ok(oldest > NOW - 40 * 60_000)
})

test('what is due beyond the strip, or happened long before it, is counted and not drawn', () => {
	const line = lay([event(-20, '接报'), event(500, '续报', 'due'), event(-3000, '前一天')])
	assert.equal(line.dots.length, 2)
	assert.equal(line.dropped, 1)
	assert.equal(line.later, 0)
	const short = lay([event(-20, '接报'), event(500, '续报', 'due')])
	assert.equal(short.later, 1)
})

test('an incident without any event still has an axis with now on it', () => {
	const { nowX, ticks, labels } = lay([])
	assert.ok(nowX > WIDTH / 2 && nowX < WIDTH)
	assert.ok(ticks.length > 1)
	assert.equal(labels.length, 0)
})

test('what the rules wrote down is named only where what people wrote leaves room', () => {
	const crowd = Array.from({ length: 20 }, (_, i) => event(-1 - i / 20, '抽水泵 2 台调出在途'))
	const minor = crowd.map((item) => ({ ...item, minor: true as const }))
	const people = new Set(NIGHT.map(({ id }) => id))
	const namedOf = (more: TimelineItem[]) => lay([...more, ...NIGHT]).labels.filter(({ item }) => people.has(item.id))
	assert.equal(namedOf([]).length, NIGHT.length)
	// That others are counted takes the room of one label.
	assert.ok(namedOf(minor).length >= NIGHT.length - 1)
	assert.ok(namedOf(crowd).length < NIGHT.length - 1)
	const { labels, dropped } = lay([...minor, ...NIGHT])
	assert.equal(labels.length + dropped, NIGHT.length + minor.length)
	assert.ok(lay(minor).labels.length > 0)
})

/** Something that happened or is due. `at` is in epoch milliseconds; `width` is that of its label in units. */
export type TimelineItem = {
	id: string
	at: number
	words: string
	tone: 'plain' | 'bad' | 'due' | 'overdue'
	width: number
}
/** Lanes 0 and 1 lie above the axis, 2 and 3 below it; 1 and 2 are the nearer ones. */
export type Lane = 0 | 1 | 2 | 3
export type TimelineLabel = { item: TimelineItem; dotX: number; x: number; width: number; lane: Lane }
export type Timeline = {
	dots: { item: TimelineItem; x: number }[]
	labels: TimelineLabel[]
	/** Positions of the ticks, and minutes from one to the next. */
	ticks: number[]
	nowX: number
	/** Older ones without a label or off the strip; due ones beyond its end. */
	dropped: number
	later: number
}
type Frame = { width: number; now: number; seams: readonly number[] }

const MINUTE_MS = 60_000
const EDGE = 24
const GAP = 14
/** Half of what the words for now take, at the foot of their rule. */
const NOW_HALF = 44
const SEAM_HALF = 16
const LONGEST_PAST_MS = 6 * 60 * MINUTE_MS
const STEPS_MIN = [10, 30, 60, 120]

export function timelineLayout(items: readonly TimelineItem[], { width, now, seams }: Frame): Timeline {
	const [from, to] = span(items, now)
	const toX = (at: number) => EDGE + ((at - from) / (to - from)) * (width - 2 * EDGE)
	const shown = items.filter(({ at }) => at >= from && at <= to)
	const nowX = toX(now)
	const labels: TimelineLabel[] = []
	for (const item of mostWantedFirst(shown)) {
		const label = placed(item, toX(item.at), labels, { width, nowX, seams })
		if (label) labels.push(label)
	}
	return {
		dots: shown.map((item) => ({ item, x: toX(item.at) })),
		labels,
		ticks: ticksOf(from, to).map(toX),
		nowX,
		dropped: shown.length - labels.length + items.filter(({ at }) => at < from).length,
		later: items.filter(({ at }) => at > to).length,
	}
}

/** All that has happened, at most six hours of it, and what is due within twice that; now is never at the edge. */
function span(items: readonly TimelineItem[], now: number): [from: number, to: number] {
	const first = Math.min(now, ...items.map(({ at }) => at))
	const past = Math.min(LONGEST_PAST_MS, Math.max(30 * MINUTE_MS, now - first))
	const last = Math.max(now, ...items.map(({ at }) => at).filter((at) => at <= now + 2 * past))
	return [now - past, Math.max(last, now + Math.max(10 * MINUTE_MS, past / 5))]
}

/** What is due, the soonest first, then what has happened, the newest first: the oldest go without a label. */
const mostWantedFirst = (items: readonly TimelineItem[]): TimelineItem[] => {
	const due = items.filter(({ tone }) => tone === 'due' || tone === 'overdue').sort((a, b) => a.at - b.at)
	const past = items.filter(({ tone }) => tone === 'plain' || tone === 'bad').sort((a, b) => b.at - a.at)
	return [...due, ...past]
}

type Room = { width: number; nowX: number; seams: readonly number[] }
const LANES: readonly Lane[] = [1, 2, 0, 3]

function placed(item: TimelineItem, dotX: number, labels: readonly TimelineLabel[], room: Room): TimelineLabel | null {
	for (const lane of LANES)
		for (const start of [dotX - 6, dotX + 6 - item.width]) {
			const x = clamped(start, item.width, dotX, room)
			const label: TimelineLabel = { item, dotX, x, width: item.width, lane }
			if (fits(label, room) && labels.every((other) => !collide(label, other))) return label
		}
	return null
}

/** Inside the strip, and on its own side of the rule for now. */
function clamped(start: number, width: number, dotX: number, room: Room): number {
	const [least, most] = dotX <= room.nowX ? [0, room.nowX - 10 - width] : [room.nowX + 10, room.width - width]
	return Math.min(Math.max(start, least), most)
}

function fits({ x, width, lane, dotX }: TimelineLabel, room: Room): boolean {
	const end = x + width
	if (x < 0 || end > room.width || dotX < x - 14 || dotX > end + 14) return false
	if (lane === 3 && x < room.nowX + NOW_HALF && end > room.nowX - NOW_HALF) return false
	return room.seams.every((seam) => end < seam - SEAM_HALF || x > seam + SEAM_HALF)
}

function collide(a: TimelineLabel, b: TimelineLabel): boolean {
	const above = (lane: Lane) => lane < 2
	if (above(a.lane) !== above(b.lane)) return false
	if (a.lane === b.lane) return a.x < b.x + b.width + GAP && b.x < a.x + a.width + GAP
	// The line from the dot to a far label passes through the near lane.
	const [far, near] = a.lane === 0 || a.lane === 3 ? [a, b] : [b, a]
	return far.dotX > near.x - 5 && far.dotX < near.x + near.width + 5
}

function ticksOf(from: number, to: number): number[] {
	const step = (STEPS_MIN.find((minutes) => (to - from) / MINUTE_MS / minutes <= 14) ?? STEPS_MIN.at(-1)!) * MINUTE_MS
	const ticks: number[] = []
	for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push(at)
	return ticks
}

/** Width of a text of 16 units as the wall's font sets it, and a little more: nothing is measured on the page. */
export const textWidth = (text: string): number =>
	[...text].reduce((sum, character) => sum + (/[\u2e80-\uffff]/.test(character) ? 16 : 9.4), 0) + 4

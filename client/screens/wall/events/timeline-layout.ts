/** Something that happened or is due. `at` is in epoch milliseconds; `width` is that of its label in units. */
export type TimelineItem = {
	id: string
	at: number
	words: string
	tone: 'plain' | 'bad' | 'due' | 'overdue'
	width: number
	/** Written down by the rules: it is named where what people wrote leaves room. */
	minor?: true
}
/** Lanes 0 and 1 lie above the axis, 2 and 3 below it; 1 and 2 are the nearer ones. */
export type Lane = 0 | 1 | 2 | 3
type TimelineLabel = { item: TimelineItem; dotX: number; x: number; width: number; lane: Lane }
export type Timeline = {
	dots: { item: TimelineItem; x: number }[]
	labels: TimelineLabel[]
	/** Positions of the ticks, and minutes from one to the next. */
	ticks: number[]
	nowX: number
	/** Those without a label or off the strip; due ones beyond its end. */
	dropped: number
	later: number
}
type Frame = { width: number; now: number; seams: readonly number[] }

const MINUTE_MS = 60_000
const EDGE = 24
/** Labels keep so far from both ends. */
const MARGIN = 10
const GAP = 14
/** Half of what the words for now take, at the foot of their rule. */
const NOW_HALF = 44
/** At both ends of the lowest lane, for what is counted and not drawn. */
const CORNER = 116
const SEAM_HALF = 16
const LONGEST_PAST_MS = 6 * 60 * MINUTE_MS
const STEPS_MIN = [10, 30, 60, 120]

export function timelineLayout(items: readonly TimelineItem[], { width, now, seams }: Frame): Timeline {
	const [from, to] = span(items, now)
	const toX = (at: number) => EDGE + ((at - from) / (to - from)) * (width - 2 * EDGE)
	const shown = items.filter(({ at }) => at >= from && at <= to)
	const [before, later] = [items.filter(({ at }) => at < from).length, items.filter(({ at }) => at > to).length]
	const room = { width, now, nowX: toX(now), seams, toX }
	const all = labelsIn(shown, { ...room, corner: before + later > 0 ? CORNER : 0 })
	// What has to be counted needs room to say so, which may cost another label.
	const labels = all.length === shown.length ? all : labelsIn(shown, { ...room, corner: CORNER })
	return {
		dots: shown.map((item) => ({ item, x: toX(item.at) })),
		labels,
		ticks: ticksOf(from, to).map(toX),
		nowX: room.nowX,
		dropped: shown.length - labels.length + before,
		later,
	}
}

function labelsIn(items: readonly TimelineItem[], room: Room): TimelineLabel[] {
	const labels: TimelineLabel[] = []
	const wanted = mostWantedFirst(items)
	for (const [i, item] of wanted.entries()) {
		const waiting = wanted.slice(i + 1, i + 1 + LANES.length).map(({ at }) => room.toX(at))
		const label = placed(item, waiting, labels, room)
		if (label) labels.push(label)
	}
	return labels
}

/** All that has happened, at most six hours of it, and what is due within twice that; now is never at the edge. */
function span(items: readonly TimelineItem[], now: number): [from: number, to: number] {
	const first = Math.min(now, ...items.map(({ at }) => at))
	const past = Math.min(LONGEST_PAST_MS, Math.max(30 * MINUTE_MS, now - first))
	const last = Math.max(now, ...items.map(({ at }) => at).filter((at) => at <= now + 2 * past))
	return [now - past, Math.max(last, now + Math.max(10 * MINUTE_MS, past / 5))]
}

/** What is due, the soonest first, then what has happened, the newest first; what nobody wrote last, setbacks before the rest. */
const mostWantedFirst = (items: readonly TimelineItem[]): TimelineItem[] => {
	const due = items.filter(({ tone }) => tone === 'due' || tone === 'overdue').sort((a, b) => a.at - b.at)
	const past = items.filter(({ tone }) => tone === 'plain' || tone === 'bad').sort((a, b) => b.at - a.at)
	const [people, rules] = [past.filter(({ minor }) => !minor), past.filter(({ minor }) => minor)]
	const isBad = ({ tone }: TimelineItem) => tone === 'bad'
	return [...due, ...people, ...rules.filter(isBad), ...rules.filter((item) => !isBad(item))]
}

type Room = Frame & { nowX: number; toX: (at: number) => number; corner: number }
const LANES: readonly Lane[] = [1, 2, 0, 3]
/** Which part of a label its dot stands under: its beginning where that is free, else its end, else between. */
const PARTS = [0, 1, 0.25, 0.5, 0.75]

/** The free place that is least in the way of what has still to be placed. */
function placed(item: TimelineItem, waiting: readonly number[], labels: readonly TimelineLabel[], room: Room) {
	const dotX = room.toX(item.at)
	let [best, least]: [TimelineLabel | null, number] = [null, Infinity]
	for (const lane of LANES)
		for (const [i, part] of PARTS.entries()) {
			const x = clamped(dotX - 6 - part * (item.width - 12), item.width, dotX, room)
			const label: TimelineLabel = { item, dotX, x, width: item.width, lane }
			const cost = inTheWay(label, waiting) + i * 0.01
			if (cost < least && fits(label, room) && labels.every((other) => !collide(label, other)))
				[best, least] = [label, cost]
		}
	return best
}

/** Dots that a near label would cut off from the far lane behind it; a far label itself cuts the near lane in two. */
const inTheWay = ({ x, width, lane }: TimelineLabel, waiting: readonly number[]): number =>
	lane === 0 || lane === 3 ? 0.6 : waiting.filter((dot) => dot > x - 5 && dot < x + width + 5).length

/** Inside the strip, and on its own side of the rule for now. */
function clamped(start: number, width: number, dotX: number, room: Room): number {
	const [least, most] =
		dotX <= room.nowX ? [MARGIN, room.nowX - 10 - width] : [room.nowX + 10, room.width - MARGIN - width]
	return Math.min(Math.max(start, least), most)
}

function fits({ x, width, lane, dotX }: TimelineLabel, room: Room): boolean {
	const end = x + width
	if (x < MARGIN || end > room.width - MARGIN || (x <= room.nowX && end >= room.nowX)) return false
	if (dotX < x - 14 || dotX > end + 14) return false
	if (lane === 3 && (x < room.corner || end > room.width - room.corner)) return false
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

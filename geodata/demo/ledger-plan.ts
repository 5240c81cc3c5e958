import { Dice } from './dice.ts'
import { DUE_SOON, NAMED_FINDINGS, type NamedFinding, OPEN_BY_STATUS, SOON_DAYS } from './ledger-open.ts'
import { type DraftOf, FIGURES, TOWNS, type Village, villageNamed } from './world.ts'

type Finding = DraftOf<'finding'>
/** One row before it has its words. Days count from today: `found` back, `left` ahead. */
export type PlannedFinding = {
	seq: number
	village: Village
	found: number
	status: Finding['status']
	left: number
	major: boolean
	supervised?: 'city' | 'province'
	named?: NamedFinding
}

const YEAR_DAYS = 362
const MAJOR_CLOSED = 36
const NEWEST_CLOSED = 5
/** Above one: more is found of late than was at first. */
const RECENT = 1.08
const PROVINCE_SHARE = 0.18
/** 芦滩烟花零售点 was found 33 days ago with three weeks to put it right. */
const TERM_OF_NAMED = 21

const openNamed = (named: NamedFinding): PlannedFinding => ({
	seq: named.seq,
	village: villageNamed(named.village),
	found: Math.max(3, TERM_OF_NAMED - named.left),
	status: named.status,
	left: named.left,
	major: named.major !== undefined,
	...(named.major && named.major !== 'none' ? { supervised: named.major } : {}),
	named,
})

/** States and deadlines that the named rows leave over, in an order decided by lot. */
function openOthers(dice: Dice): PlannedFinding[] {
	const states = OPEN_BY_STATUS.flatMap(([status, count]) => {
		const taken = NAMED_FINDINGS.filter((named) => named.status === status).length
		return Array.from({ length: count - taken }, () => status)
	})
	const soon = DUE_SOON - NAMED_FINDINGS.filter(({ left }) => left >= 0 && left <= SOON_DAYS).length
	const days = states.map((_, i) => (i < soon ? dice.whole(0, SOON_DAYS) : dice.whole(SOON_DAYS + 1, 42)))
	const [mixed, lefts] = [dice.shuffled(states), dice.shuffled(days)]
	const rows: PlannedFinding[] = []
	for (const [t, { open }] of FIGURES.entries()) {
		const town = TOWNS[t]!
		const count = open - NAMED_FINDINGS.filter((named) => named.town === town.name).length
		for (let i = 0; i < count; i++) {
			const status = mixed[rows.length]!
			const found = status === 'registered' ? dice.whole(1, 6) : dice.whole(5, 38)
			rows.push({ seq: 0, village: dice.pick(town.villages), found, status, left: lefts[rows.length]!, major: false })
		}
	}
	return rows
}

function closedOf(t: number, dice: Dice): PlannedFinding[] {
	const { hazard, open } = FIGURES[t]!
	return Array.from({ length: hazard - open }, () => {
		const found = NEWEST_CLOSED + Math.floor((YEAR_DAYS - NEWEST_CLOSED) * dice.next() ** RECENT)
		return { seq: 0, village: dice.pick(TOWNS[t]!.villages), found, status: 'closed', left: 0, major: false }
	})
}

/** The gravest of each township and then any others are listed by the city or the province, as many as the sheets say. */
function supervise(rows: PlannedFinding[], t: number, dice: Dice): void {
	const already = NAMED_FINDINGS.filter(
		({ town, major }) => town === TOWNS[t]!.name && major && major !== 'none',
	).length
	const order = dice.shuffled(rows).sort((a, b) => Number(b.major) - Number(a.major))
	for (const row of order.slice(0, FIGURES[t]!.sup - already))
		row.supervised = row.major || dice.chance(PROVINCE_SHARE) ? 'province' : 'city'
}

/** The whole ledger, oldest first; the named rows keep the numbers they were drawn with. */
export function plannedFindings(): PlannedFinding[] {
	const dice = new Dice(3832)
	const closed = TOWNS.map((_, t) => closedOf(t, dice))
	for (const row of dice.shuffled(closed.flat()).slice(0, MAJOR_CLOSED)) row.major = true
	for (const [t, rows] of closed.entries()) supervise(rows, t, dice)
	const rest = [...closed.flat(), ...openOthers(dice)].sort((a, b) => b.found - a.found)
	const taken = new Set(NAMED_FINDINGS.map(({ seq }) => seq))
	let seq = 0
	for (const row of rest) {
		do seq++
		while (taken.has(seq))
		row.seq = seq
	}
	return [...rest, ...NAMED_FINDINGS.map(openNamed)].sort((a, b) => a.seq - b.seq)
}

import { addDays } from '../../domain/time.ts'
import type { Clock } from './clock.ts'
import type { Dice } from './dice.ts'
import { LINKED } from './ledger-open.ts'
import { type PlannedFinding, plannedFindings } from './ledger-plan.ts'
import { type Terms, termsOf } from './ledger-terms.ts'
import { INDUSTRIES, type Industry } from './ledger-texts.ts'
import type { Roster } from './people.ts'
import { lonLat } from './placement.ts'
import type { Risk } from './risks.ts'
import { addressOf, type DraftOf, diceFor, envelope, idOf, instantOf, keptIn, TOWNS, VILLAGES } from './world.ts'

type Finding = DraftOf<'finding'>
type Words = Pick<Finding, 'name' | 'entity' | 'description' | 'industry' | 'category' | 'rect_measures' | 'resp_unit'>
/** What the pieces of one row are made from. `risk` is set where the finding is one of a risk point's. */
type Row = { plan: PlannedFinding; dice: Dice; risk: Risk | undefined; industry: Industry; clock: Clock }

const SOURCES = [
	'self',
	'self',
	'town',
	'town',
	'town',
	'dept',
	'dept',
	'leader',
	'expert',
	'report',
	'feed',
	'upper',
] as const
const LISTED_BY = { city: '市安全生产委员会办公室', province: '省安全生产委员会办公室' }
const LISTED_LEADER = '王澜'
const ALL_FIVE = { target: true, duty: true, measures: true, money: true, time: true, plan: true }
const LUTAN_SHOP = 417
const LINK_CHANCE = 0.12
const LATEST_ENTRY = '09:38'

function wordsOf({ plan, dice, risk, industry }: Row): Words {
	const [part, fault, remedy, category] = dice.pick(industry.faults)
	const { named, village } = plan
	if (named)
		return {
			name: named.entity,
			entity: named.entity,
			description: named.fault,
			industry: named.industry,
			category: 'site',
			rect_measures: named.remedy,
			resp_unit: named.unit,
		}
	const unit = risk?.name ?? village.short + dice.pick(industry.units)
	return {
		name: `${unit} · ${part}`,
		entity: `${unit} · ${part}`,
		description: fault,
		industry: industry.name,
		category,
		rect_measures: remedy,
		resp_unit: risk?.owner_unit ?? unit,
	}
}

function people(roster: Roster, { plan, dice }: Row, names: readonly string[]) {
	const town = roster.towns[plan.village.town]!
	const finder =
		plan.seq === LUTAN_SHOP
			? town.officeHead
			: dice.pick([town.officeHead, town.liaison, town.offices.yj, town.offices.xf])
	const acceptor = dice.pick(town.deputies)
	return { found_by: finder.name, resp_person: dice.pick(names), acceptor }
}

function supervision({ plan, dice }: Row, found_at: string, closed: string | null): Partial<Finding> {
	const level = plan.supervised
	if (!level) return {}
	return {
		supervise_level: { scheme: 'supervision', level },
		supervise_no: `${level === 'city' ? '市' : '省'}安委办督字第 ${dice.whole(1, 320)} 号`,
		supervise_unit: LISTED_BY[level],
		supervise_date: addDays(found_at, 2),
		supervise_req: '按期完成整改，报请验收销号，整改期间落实管控措施',
		supervise_leader: LISTED_LEADER,
		...(closed ? { cancel_unit: LISTED_BY[level] } : {}),
	}
}

function gravity({ plan, dice }: Row): Partial<Finding> {
	const money = plan.status === 'closed' || !plan.major
	const shop = plan.seq === LUTAN_SHOP
	const control = shop ? '停止进货，每日 17:00 前上报库存' : '设置警示和围挡，整改期间专人看护，每日巡查并报告'
	if (!plan.major && !plan.supervised && !shop) return {}
	const budget_wan = shop ? 1.5 : dice.whole(4, plan.major ? 120 : 30)
	return {
		control_measures: control,
		five_in_place: { ...ALL_FIVE, money: money && !shop },
		budget_wan,
		spent_wan: plan.status === 'closed' ? budget_wan : 0,
	}
}

const RECTIFIED: ReadonlySet<Finding['status']> = new Set(['submitted', 'returned'])
function progress(row: Row, town9: string, found_at: string, dates: Terms): Partial<Finding> {
	const { plan, dice, clock } = row
	const at = (day: string, time: string) => (day === clock.today ? clock.routine(LATEST_ENTRY) : instantOf(day, time))
	const submitted_by = `town-${town9}`
	if (dates.done && dates.accepted)
		return {
			rect_done_at: dates.done,
			accept_at: dates.accepted,
			cancel_at: dates.accepted,
			accept_note: '现场核查，整改到位，同意销号',
			submitted_by,
			status_at: instantOf(dates.accepted, '16:00'),
		}
	const since = addDays(clock.today, -Math.min(plan.found, dice.whole(0, 3)))
	if (RECTIFIED.has(plan.status)) return { rect_done_at: since, submitted_by, status_at: at(since, '09:00') }
	const began = plan.status === 'registered' ? found_at : addDays(found_at, Math.min(plan.found, 2))
	return { status_at: at(began, '08:30') }
}

function build(roster: Roster, row: Row, names: readonly string[]): Finding {
	const { plan, dice, risk, clock } = row
	const { today } = clock
	const { village } = plan
	const town = TOWNS[village.town]!
	const found_at = addDays(today, -plan.found)
	const dates = termsOf(plan, dice, found_at, today)
	const { acceptor, ...who } = people(roster, row, names)
	const number = String(plan.seq).padStart(5, '0')
	// The ledger is kept by the year; the id does without it, so that the record is the same in any year.
	const code = `YH-990102-${today.slice(0, 4)}-${number}`
	const [x, y] = village.km
	const km = keptIn(village.town, [x + (dice.next() - 0.5) * 0.7, y + (dice.next() - 0.5) * 0.7], village.km)
	return {
		...envelope('finding', code, village.code, today),
		id: idOf('finding', `YH-990102-${number}`),
		verified_at: found_at,
		...wordsOf(row),
		address: addressOf(town, village),
		...(risk?.at ? { at: risk.at, risk_point_id: risk.id } : { at: lonLat(...km) }),
		coord_source: 'gps',
		source: plan.seq === LUTAN_SHOP ? 'dept' : dice.pick(SOURCES),
		level: { scheme: 'hazard', level: plan.major ? 'major' : 'general' },
		found_at,
		...who,
		deadline: dates.deadline,
		rect_type: plan.major ? dice.pick(['stop', 'limit'] as const) : dates.quick ? 'now' : 'limit',
		...gravity(row),
		...supervision(row, found_at, dates.accepted),
		...(dates.accepted ? { accept_by: acceptor.name } : {}),
		status: plan.status,
		...progress(row, town.code, found_at, dates),
	}
}

/** Which risk point a row belongs to: for the townships of the screens as drawn, else now and then one of its own kind. */
function linker(risks: readonly Risk[]): (plan: PlannedFinding, industry: Industry, dice: Dice) => Risk | undefined {
	const byTown = TOWNS.map(({ code }) => risks.filter(({ region_code }) => region_code.startsWith(code)))
	const drawn = LINKED.flatMap(([code, count]) =>
		Array.from({ length: count }, () => risks.find((r) => r.code === code)!),
	)
	const shown = LINKED[0]![0].slice(0, 9)
	return (plan, industry, dice) => {
		const own = byTown[plan.village.town]!
		if (plan.named) return own.find(({ name }) => plan.named!.entity.startsWith(name))
		if (plan.status !== 'closed' && own[0]!.region_code.startsWith(shown)) return drawn.pop()
		const fitting = own.filter(({ type }) => industry.risks.includes(type))
		return fitting.length && dice.chance(LINK_CHANCE) ? dice.pick(fitting) : undefined
	}
}

const NAMES_PER_TOWN = 45
export function demoLedger(roster: Roster, risks: readonly Risk[], clock: Clock): Finding[] {
	const names = TOWNS.map(() => Array.from({ length: NAMES_PER_TOWN }, () => roster.names.next()))
	const link = linker(risks)
	return plannedFindings().map((plan) => {
		const dice = diceFor(`finding ${plan.seq}`)
		const industry = INDUSTRIES.find(({ name }) => name === plan.named?.industry) ?? dice.pick(INDUSTRIES)
		const risk = link(plan, industry, dice)
		const kind =
			risk && !plan.named ? (INDUSTRIES.find(({ risks: types }) => types.includes(risk.type)) ?? industry) : industry
		const village = (!plan.named && risk && VILLAGES.find(({ code }) => code === risk.region_code)) || plan.village
		return build(roster, { plan: { ...plan, village }, dice, risk, industry: kind, clock }, names[village.town]!)
	})
}

import { addDays } from '../../domain/time.ts'
import type { Clock } from './clock.ts'
import { villageOf } from './depot-plan.ts'
import { Dice } from './dice.ts'
import type { ForceAbout } from './force-about.ts'
import { type ForceType, type PlannedForce, plannedForces } from './force-plan.ts'
import { FORCE_ABOUT } from './force-types.ts'
import { contact, orgCode, type Roster } from './people.ts'
import { dutyNumber } from './phones.ts'
import { addressOf, type DraftOf, diceFor, envelope, idOf, numberIn, placed, regionOfTown, TOWNS } from './world.ts'

type Force = DraftOf<'force'>
/** Everyone on duty in the district, as the wall shows it. */
const ON_DUTY = 2914

type Strength = { headcount: number; on_duty: number; fixed: boolean }
function strengths(plans: readonly PlannedForce[]): Strength[] {
	const dice = new Dice(351)
	const all = plans.map(({ type, headcount, on_duty }): Strength => {
		const { people, duty } = FORCE_ABOUT[type]
		const total = headcount ?? Math.max(dice.whole(...people), on_duty ?? 0)
		const here = on_duty ?? Math.max(2, Math.round(total * duty))
		return { headcount: total, on_duty: here, fixed: on_duty !== undefined }
	})
	let off = ON_DUTY - all.reduce((sum, one) => sum + one.on_duty, 0)
	const free = dice.shuffled(all.filter(({ fixed }) => !fixed))
	for (let i = 0; off !== 0; i = (i + 1) % free.length) {
		const one = free[i]!
		const step = Math.sign(off)
		if (one.on_duty + step < 2 || one.on_duty + step > one.headcount) continue
		one.on_duty += step
		off -= step
	}
	return all
}

/** Stations of the authorities: named after the place they stand in, but not the village's own. */
const OFFICES = new Set<ForceType>(['police', 'traffic', 'medical', 'cdc', 'repair', 'social'])

/** Plates begin with 演, which is no province's, so that none can be a real car's. */
const plateOf = (n: number) => `演A·${String(n).padStart(4, '0')}D`

function nameOf(plan: PlannedForce, { name, of }: ForceAbout, which: number): { name: string; short_name: string } {
	const town = TOWNS[plan.town]!
	const nth = which > 1 ? ` ${which} 号` : ''
	const place = villageOf(plan.village)
	const stem = of === 'village' && place ? (OFFICES.has(plan.type) ? place.short : place.name) : town.name
	const full = plan.name ?? stem + nth + name
	const near = of === 'village' ? plan.village || town.bare : town.bare
	return { name: full, short_name: (plan.name ?? near + name).slice(0, 8) }
}

function leadersOf(roster: Roster, plan: PlannedForce) {
	const place = villageOf(plan.village)
	const town = roster.towns[plan.town]!
	const squad = plan.type === 'village_squad' && place
	const person = squad ? roster.of(place).responder : town.officeHead
	return {
		commander: squad ? person.name : roster.names.next(),
		commander_phone: squad ? person.mobile : roster.phones.mobile(),
		deputy: roster.names.next(),
		contacts: [contact('leader', person)],
	}
}

/** Since when it is what it is, and where it was sent. */
function statusOf({ status = 'standby', out }: PlannedForce, { routine, event }: Clock) {
	if (!out) return { status, status_at: routine('08:00') }
	return { status, status_at: event(out.since), ...(out.incident ? { incident_id: out.incident } : {}) }
}

type Made = { plan: PlannedForce; strength: Strength; n: number; which: number; plate: () => string }

function build(roster: Roster, { plan, strength, n, which, plate }: Made, clock: Clock): Force {
	const { today } = clock
	const town = TOWNS[plan.town]!
	const place = villageOf(plan.village)
	const code = numberIn(town.code, 'LL', plan.seq)
	const dice = diceFor(`force ${code}`)
	const about = FORCE_ABOUT[plan.type]
	const drill = dice.whole(6, 150)
	const unit = about.of === 'district' ? orgCode.district(1) : orgCode.town(town.code)
	return {
		...envelope('force', code, place?.code ?? regionOfTown(town), today),
		...placed(plan.km),
		...nameOf(plan, about, which),
		address: addressOf(town, place, place ? 1 + (plan.seq % 8) : undefined),
		dept: about.dept,
		owner_unit:
			place && about.of === 'village' && !OFFICES.has(plan.type)
				? `${place.name}村民委员会`
				: `${town.name}${town.urban ? '办事处' : '人民政府'}`,
		type: plan.type,
		headcount: strength.headcount,
		on_duty: strength.on_duty,
		night_min: Math.max(1, Math.floor(strength.on_duty / 2)),
		...leadersOf(roster, plan),
		duty_24h_phone: dutyNumber.force(n),
		vehicles: about.vehicles.map(([type, seats]) => ({ type, plate: plate(), seats })),
		equipment: about.equipment.map(([item_code, qty]) => ({ item_code, qty })),
		skills: plan.skills ?? about.skills,
		mobilise_min: about.mobilise,
		member_of: idOf('org', unit),
		...statusOf(plan, clock),
		...(plan.status === 'en_route' ? { heading_deg: dice.whole(0, 359) } : {}),
		drills_12m: dice.whole(1, 6),
		last_drill_at: addDays(today, -drill),
		insured: about.of !== 'village' || dice.chance(0.8),
	}
}

export function demoForces(roster: Roster, clock: Clock): Force[] {
	const plans = plannedForces()
	const strength = strengths(plans)
	const seen = new Map<string, number>()
	let plates = 0
	const plate = () => plateOf(++plates)
	return plans.map((plan, n) => {
		const at = FORCE_ABOUT[plan.type].of === 'village' ? plan.village || plan.town : plan.town
		const like = `${plan.type} ${at}`
		const which = plan.name ? 1 : (seen.get(like) ?? 0) + 1
		if (!plan.name) seen.set(like, which)
		return build(roster, { plan, strength: strength[n]!, n, which, plate }, clock)
	})
}

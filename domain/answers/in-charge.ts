import type { Of } from '../record.ts'
import { padded } from '../region.ts'
import { dutyDay } from '../time.ts'
import { type ChainStep, chainOf } from './chain-of.ts'

type Post = NonNullable<Of<'org'>['posts']>[number]
/** Who answers for a place at one level. */
export type InCharge = {
	level: ChainStep['level']
	region: Of<'region'> | null
	unit: Of<'org'> | null
	/** In their order, the primary before the backup. One may be held by somebody who is not known here. */
	posts: { title: string; person: Of<'person'> | null; vacant: boolean }[]
	/** The watch that is on now, of the unit or of the office under it. */
	onDuty: Of<'shift'> | null
}
type Given = {
	orgs: readonly Of<'org'>[]
	persons: readonly Of<'person'>[]
	regions: readonly Of<'region'>[]
	shifts: readonly Of<'shift'>[]
	/** Epoch milliseconds. */
	now: number
}

/** Digits of a code at each level. */
const DIGITS = { village: 12, township: 9, county: 6 } as const
const LEVELS = ['village', 'township', 'county'] as const

/** From the village of a place up to its county; levels below the code given are left out. */
export function inCharge(regionCode: string, { orgs, persons, regions, shifts, now }: Given): InCharge[] {
	const chain = new Map(chainOf(regionCode, orgs).map(({ level, unit }) => [level, unit]))
	const known = new Map(persons.map((person) => [person.id, person]))
	const today = shifts.filter(({ day, lifecycle }) => day === dutyDay(now) && lifecycle === 'active')
	return LEVELS.flatMap((level): InCharge[] => {
		const code = padded(regionCode.slice(0, DIGITS[level]))
		if (level !== 'county' && code === padded(regionCode.slice(0, DIGITS[level] - 3))) return []
		const unit = chain.get(level) ?? null
		return [
			{
				level,
				region: regions.find((region) => region.region_code === code && region.level === level) ?? null,
				unit,
				posts: (unit?.posts ?? []).toSorted(inOrder).map(({ title = '', person_id }) => ({
					title,
					person: (person_id && known.get(person_id)) || null,
					vacant: person_id === undefined,
				})),
				onDuty: unit ? watchOf(unit, orgs, today) : null,
			},
		]
	})
}

const inOrder = (a: Post, b: Post): number =>
	(a.order ?? Infinity) - (b.order ?? Infinity) || Number(a.a_b === 'b') - Number(b.a_b === 'b') || 0

function watchOf(unit: Of<'org'>, orgs: readonly Of<'org'>[], today: readonly Of<'shift'>[]): Of<'shift'> | null {
	const own = today.find(({ org_id }) => org_id === unit.id)
	if (own) return own
	const offices = orgs.filter(({ parent_id, type }) => parent_id === unit.id && type === 'office')
	return today.find(({ org_id }) => offices.some(({ id }) => id === org_id)) ?? null
}

import type { Clock } from './clock.ts'
import { orgCode } from './people.ts'
import { dutyNumber } from './phones.ts'
import { DISTRICT_CODE, type DraftOf, envelope } from './world.ts'

const NAMES = { ministry: '部指挥中心', province: '省指挥中心', city: '市指挥中心' } as const
const LEVELS = Object.keys(NAMES) as (keyof typeof NAMES)[]
/** When the net of the five levels was tried on the drawn day. */
export const FIVE_LEVELS = '09:00'

/** The centres of the authorities above, which are on the net with the district but not in its tree. */
export const higherUnits = (from: number, { today, routine }: Clock): DraftOf<'org'>[] =>
	LEVELS.map((level, i) => ({
		...envelope('org', orgCode.district(from + i), DISTRICT_CODE, today),
		mode: 'peace',
		name: NAMES[level],
		level: { scheme: 'command', level },
		type: 'office',
		duty_24h_phone: dutyNumber.district(from + i),
		net: 'online',
		last_rollcall_at: routine(FIVE_LEVELS),
	}))

import { addDays } from '../../domain/time.ts'
import type { Clock } from './clock.ts'
import { current, DISTRICT_CODE, type DraftOf, instantOf, numberIn } from './world.ts'

const UNIT = DISTRICT_CODE.slice(0, 9)
const SENDER = '区气象台'

/** In force since yesterday, so that a wall that is opened today starts as on any other day. */
export function demoWarning({ today }: Clock): DraftOf<'warning'> {
	const yesterday = addDays(today, -1)
	return {
		...current('warning', numberIn(UNIT, 'YJ', 1), DISTRICT_CODE),
		name: '森林火险橙色预警',
		event: 'forest_fire',
		colour: { scheme: 'warning', level: 'orange' },
		nature: 'actual',
		sender: SENDER,
		sent_at: instantOf(yesterday, '16:00'),
		expires_at: instantOf(addDays(today, 2), '16:00'),
		received_at: instantOf(yesterday, '16:02'),
		areas: [DISTRICT_CODE.slice(0, 6)],
		headline: '森林火险橙色预警',
		instruction: '林区严禁野外用火，进山路口设卡登记，扑火队伍靠前驻防，护林员每日两巡。',
		scope: 'public',
		status: 'in_force',
		status_at: instantOf(yesterday, '16:02'),
	}
}

export const demoWeather = ({ now }: Clock): DraftOf<'weather'> => ({
	...current('weather', numberIn(UNIT, 'TQ', 1), DISTRICT_CODE),
	name: '云渚区天气实况',
	observed_at: now,
	sky: '多云',
	temp_c: 9,
	rain_1h_mm: 0,
	wind_from: '东北风',
	wind_level: 3,
	humidity: 46,
	sender: SENDER,
})

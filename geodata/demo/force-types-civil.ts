import { forceAbout as about, type ForceAbout } from './force-about.ts'
import type { ForceType } from './force-plan.ts'

type Civil = Extract<
	ForceType,
	| 'militia'
	| 'police'
	| 'traffic'
	| 'medical'
	| 'cdc'
	| 'repair'
	| 'social'
	| 'volunteer'
	| 'village_squad'
	| 'person_grid'
>
export const CIVIL_FORCES: Record<Civil, ForceAbout> = {
	militia: about('民兵应急排', 'village', 'yj', 30, {
		people: [20, 30],
		duty: 0.4,
		skills: ['collapse', 'mountain'],
		vehicles: [['运兵车', 15]],
		equipment: [
			['shovel', 20],
			['stretcher', 2],
		],
	}),
	police: about('派出所', 'village', 'ga', 3, {
		people: [10, 16],
		duty: 0.6,
		skills: ['comms'],
		vehicles: [['警车', 5]],
		equipment: [
			['megaphone', 4],
			['cordon_tape', 10],
		],
	}),
	traffic: about('交警中队', 'village', 'gajj', 3, {
		people: [8, 14],
		duty: 0.6,
		skills: ['comms'],
		vehicles: [['警车', 5]],
		equipment: [
			['cordon_tape', 20],
			['reflective_vest', 14],
		],
	}),
	medical: about('卫生院', 'village', 'wj', 3, {
		people: [12, 26],
		duty: 0.5,
		skills: ['medical'],
		vehicles: [['救护车', 4]],
		equipment: [
			['first_aid_kit', 6],
			['aed', 1],
			['stretcher', 3],
		],
	}),
	cdc: about('疾控工作站', 'village', 'wj', 30, {
		people: [12, 12],
		duty: 0.6,
		skills: ['medical', 'chem'],
		vehicles: [['防疫车', 5]],
		equipment: [['chemical_suit', 4]],
	}),
	repair: about('抢修队', 'village', 'gd', 20, {
		people: [8, 14],
		duty: 0.6,
		skills: ['comms'],
		vehicles: [['抢修工程车', 5]],
		equipment: [
			['generator', 1],
			['helmet', 14],
		],
	}),
	social: about('蓝衫救援队', 'village', 'mz', 30, {
		people: [14, 26],
		duty: 0.4,
		skills: ['water', 'mountain', 'uav'],
		vehicles: [['越野车', 5]],
		equipment: [
			['drone', 1],
			['rescue_rope', 6],
		],
	}),
	volunteer: about('党员先锋队', 'village', 'mz', 30, {
		people: [12, 24],
		duty: 0.5,
		skills: ['medical'],
		equipment: [
			['megaphone', 2],
			['reflective_vest', 20],
		],
	}),
	village_squad: about('应急小分队', 'village', 'yj', 10, {
		people: [8, 12],
		duty: 0.72,
		skills: ['forest', 'water'],
		equipment: [
			['gong', 1],
			['shovel', 8],
			['torch', 8],
		],
	}),
	person_grid: about('护林巡查组', 'village', 'ly', 5, {
		people: [3, 6],
		duty: 0.75,
		skills: ['forest', 'comms'],
		vehicles: [['巡护摩托', 2]],
		equipment: [
			['radio', 3],
			['fire_beater', 4],
		],
	}),
}

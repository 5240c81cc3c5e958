import { forceAbout as about, type ForceAbout } from './force-about.ts'
import type { ForceType } from './force-plan.ts'
import { CIVIL_FORCES } from './force-types-civil.ts'

/** What a force of each type is like; the minutes to mobilise are those of the planning handbook. */
export const FORCE_ABOUT: Record<ForceType, ForceAbout> = {
	...CIVIL_FORCES,
	fire_national: about('消防救援站', 'district', 'xf', 1, {
		people: [28, 28],
		duty: 0.43,
		skills: ['water', 'collapse', 'chem'],
		vehicles: [
			['水罐车', 3],
			['抢险救援车', 6],
		],
		equipment: [
			['inflatable_boat', 2],
			['hydraulic_set', 2],
			['breathing_set', 20],
		],
	}),
	fire_full: about('专职消防队', 'town', 'xf', 2, {
		people: [12, 18],
		duty: 0.5,
		skills: ['collapse', 'water'],
		vehicles: [['水罐车', 5]],
		equipment: [
			['hose', 20],
			['breathing_set', 6],
		],
	}),
	fire_micro: about('微型消防站', 'village', 'xf', 3, {
		people: [6, 8],
		duty: 0.65,
		skills: ['collapse'],
		vehicles: [['电动消防车', 2]],
		equipment: [
			['extinguisher', 12],
			['hose', 6],
		],
	}),
	rescue_comp: about('综合应急救援队', 'town', 'yj', 10, {
		people: [22, 34],
		duty: 0.52,
		skills: ['water', 'collapse', 'forest'],
		vehicles: [
			['皮卡', 5],
			['运兵车', 15],
		],
		equipment: [
			['life_jacket', 20],
			['chainsaw', 4],
			['generator', 1],
		],
	}),
	rescue_mine: about('矿山救护队', 'town', 'yj', 5, {
		people: [18, 18],
		duty: 0.55,
		skills: ['mountain', 'blast', 'medical'],
		vehicles: [['矿山救护车', 8]],
		equipment: [
			['breathing_set', 12],
			['gas_detector', 4],
		],
	}),
	rescue_chem: about('危化救援队', 'town', 'yj', 5, {
		people: [16, 16],
		duty: 0.55,
		skills: ['chem', 'medical'],
		vehicles: [['泡沫消防车', 4]],
		equipment: [
			['chemical_suit', 8],
			['gas_detector', 4],
		],
	}),
	forest_pro: about('森林消防专业队', 'town', 'ly', 10, {
		people: [25, 30],
		duty: 0.6,
		skills: ['forest', 'uav', 'mountain'],
		vehicles: [
			['运兵车', 18],
			['水罐车', 3],
		],
		equipment: [
			['blower', 14],
			['relay_pump', 2],
			['fire_suit', 30],
		],
	}),
	forest_semi: about('森林消防半专业队', 'town', 'ly', 20, {
		people: [18, 25],
		duty: 0.45,
		skills: ['forest', 'mountain'],
		vehicles: [['皮卡', 5]],
		equipment: [
			['blower', 8],
			['fire_beater', 25],
		],
	}),
	forest_part: about('兼职扑火队', 'village', 'ly', 30, {
		people: [10, 16],
		duty: 0.5,
		skills: ['forest'],
		equipment: [
			['fire_beater', 16],
			['blower', 2],
		],
	}),
	flood_team: about('防汛抢险队', 'village', 'sl', 20, {
		people: [14, 24],
		duty: 0.5,
		skills: ['water', 'drain'],
		vehicles: [['自卸车', 3]],
		equipment: [
			['shovel', 20],
			['life_jacket', 12],
		],
	}),
}

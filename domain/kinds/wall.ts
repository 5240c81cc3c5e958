import { z } from 'zod'
import { choice, choices, decimal, described, flag, group, instant, integer, requiredChoice, text } from '../field.ts'
import { askedPosition } from '../geometry.ts'
import { defineKind } from '../kind.ts'
import { identity } from './envelope.ts'

const MODES = {
	normal: ['平时', '平時', 'Normal'],
	warning: ['预警', '預警', 'Warning'],
	incident: ['事件', '事件', 'Incident'],
	exercise: ['演练', '演練', 'Exercise'],
} as const
export type WallMode = keyof typeof MODES

/** `carousel` shows the pages by turns; each other scene stays. */
const SCENES = {
	carousel: ['轮播', '輪播', 'Carousel'],
	risk: ['风险隐患图', '風險隱患圖', 'Risk map'],
	supply: ['物资装备图', '物資裝備圖', 'Supply map'],
	force: ['防控力量分布图', '防救力量分布圖', 'Force map'],
	command: ['指挥体系图', '指揮體系圖', 'Command map'],
	four: ['四图', '四圖', 'Four maps'],
	charts: ['统计', '統計', 'Charts'],
	calibrate: ['屏幕校准', '螢幕校正', 'Calibration'],
} as const
export type WallScene = keyof typeof SCENES

const LAYERS = {
	risk: ['风险隐患图', '風險隱患圖', 'Risk map'],
	supply: ['物资装备图', '物資裝備圖', 'Supply map'],
	force: ['防控力量分布图', '防救力量分布圖', 'Force map'],
	command: ['指挥体系图', '指揮體系圖', 'Command map'],
} as const

const seams = z.array(z.int().min(1).max(50_000)).max(12).optional()

/**
 * A big screen that was let in by a desk, and what it is to show: its remote writes here, the screen only reads.
 * The scope of a wall is its region code. Pixels are those of the canvas that the video card sends.
 */
export const wall = defineKind({
	key: 'wall',
	label: ['大屏', '戰情大螢幕', 'Wall'],
	codeLetters: 'DP',
	schema: z.strictObject({
		...identity('wall'),
		device: text(['设备指纹', '裝置指紋', 'Device fingerprint'], 64, { ruled: true, disclosure: 'device' }),
		mode: requiredChoice(['模式', '模式', 'Mode'], MODES, { column: true }),
		mode_at: instant(['模式时间', '模式時間', 'Mode since'], { ruled: true }),
		scene: requiredChoice(['画面', '畫面', 'Scene'], SCENES, { column: true }),
		page_seconds: integer(['换页间隔', '換頁間隔', 'Seconds a page'], 15, 30, { unit: '秒' }),
		layers: choices(['图层', '圖層', 'Layers'], LAYERS),
		/** Nothing but its remote moves a frozen wall. */
		frozen: flag(['画面冻结', '畫面凍結', 'Frozen']),
		frozen_at: instant(['冻结时间', '凍結時間', 'Frozen since'], { ruled: true }),
		view: group(['视野', '視野', 'View'], {
			center: described(askedPosition, ['中心', '中心', 'Centre'], {}),
			zoom: decimal(['级别', '級別', 'Zoom'], 0, 22),
		}),
		/** A record that the wall puts in the middle, such as a risk point with what is near it, or an incident. */
		focus: described(
			z
				.string()
				.regex(/^(?:risk|depot|force|org|shelter|incident|alarm):[0-9A-HJKMNP-TV-Z]{26}$/)
				.optional(),
			['聚焦', '聚焦', 'Focus'],
			{},
		),
		night: choice(['夜间', '夜間', 'Night'], {
			auto: ['自动', '自動', 'By the clock'],
			on: ['开', '開', 'On'],
			off: ['关', '關', 'Off'],
		}),
		muted: flag(['静音', '靜音', 'Muted']),
		profile: group(['显示参数', '顯示參數', 'Display profile'], {
			canvas_w: integer(['画布宽', '畫布寬', 'Canvas width'], 640, 30_000, { unit: 'px' }),
			canvas_h: integer(['画布高', '畫布高', 'Canvas height'], 360, 30_000, { unit: 'px' }),
			screen_width_mm: integer(['屏宽', '螢幕寬', 'Screen width'], 200, 100_000, { unit: 'mm' }),
			distance_m: decimal(['首排距离', '首排距離', 'Distance of the first row'], 0.3, 100, { unit: 'm' }),
			seams_x: described(seams, ['竖缝', '直縫', 'Vertical seams'], { unit: 'px' }),
			seams_y: described(seams, ['横缝', '橫縫', 'Horizontal seams'], { unit: 'px' }),
		}),
	}),
	status: {
		field: 'mode',
		jumpWithReason: false,
		again: true,
		next: Object.fromEntries(Object.keys(MODES).map((mode) => [mode, Object.keys(MODES)])),
	},
	stamp: (_record, _to, { at }) => ({ mode_at: at }),
	settled: (before, after, { at }) => ({
		...(before === null && after.mode_at === undefined ? { mode_at: at } : {}),
		...(after.frozen && !before?.frozen ? { frozen_at: at } : {}),
	}),
})

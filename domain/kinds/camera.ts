import { z } from 'zod'
import { flag, instant, integer, requiredChoice, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity, place } from './envelope.ts'
import { typesOf } from './types-of.ts'

const { types, characters } = typesOf({
	road: ['路', ['道路', '道路', 'Road']],
	water: ['水', ['水库·河道', '水庫·河川', 'Reservoir or river']],
	forest: ['林', ['林火瞭望', '林火瞭望', 'Forest watch']],
	village: ['村', ['村口·公共区域', '村口·公共區域', 'Village']],
	site: ['点', ['重点单位', '重點場所', 'Site']],
} as const)
const NET = {
	online: ['在线', '上線', 'Online'],
	offline: ['离线', '離線', 'Offline'],
	unknown: ['未知', '未知', 'Unknown'],
} as const

/** A camera that looks at a place (视频点位). */
export const camera = defineKind({
	key: 'camera',
	label: ['视频点位', '影像監視點', 'Camera'],
	codeLetters: 'SP',
	schema: z.strictObject({
		...identity('camera'),
		...place,
		type: requiredChoice(['类型', '類型', 'Type'], types, { column: true }),
		net: requiredChoice(['联通状态', '連線狀態', 'On the net'], NET, { column: true }),
		net_at: instant(['状态时间', '狀態時間', 'Status since']),
		/** Where it looks, in degrees from north. */
		facing_deg: integer(['朝向', '朝向', 'Facing'], 0, 359, { unit: '°' }),
		turns: flag(['可转动', '可轉動', 'Turns']),
		channel_no: text(['通道编号', '通道編號', 'Channel number'], 40),
		owner_unit: text(['所属单位', '所屬單位', 'Owner'], 80),
	}),
	type: { field: 'type', characters },
})

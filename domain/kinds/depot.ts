import { z } from 'zod'
import { choice, day, flag, integer, list, phone, requiredChoice, requiredLevel, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity, mapPoint } from './envelope.ts'
import { typesOf } from './types-of.ts'

const { types, characters } = typesOf({
	county: ['物', ['县级储备库', '縣級儲備庫', 'County depot']],
	town: ['物', ['乡镇储备库', '鄉鎮儲備庫', 'Township depot']],
	village: ['物', ['村级储备点', '村級儲備點', 'Village store']],
	agreement: ['物', ['企业协议储备', '企業協議儲備', 'Agreement store of a firm']],
	flood: ['汛', ['防汛仓库', '防汛倉庫', 'Flood-control store']],
	forest: ['林', ['森防物资库', '森防物資庫', 'Forest-fire store']],
	fire_micro: ['消', ['微型消防站', '微型消防站', 'Micro fire station']],
	medical: ['医', ['医药储备', '醫藥儲備', 'Medical store']],
	machinery: ['车', ['社会工程机械', '民間工程機械', 'Private machinery']],
	vehicle: ['车', ['应急车辆点', '應急車輛點', 'Emergency vehicles']],
} as const)

const ACCESS = {
	truck: ['大车', '大車', 'Truck'],
	van: ['小货车', '小貨車', 'Van'],
	foot: ['人工搬运', '人力搬運', 'On foot'],
} as const

/** A store of emergency supplies; what it holds are `stock` batches. */
export const depot = defineKind({
	key: 'depot',
	label: ['库点', '庫點', 'Depot'],
	codeLetters: 'WZ',
	schema: z.strictObject({
		...identity('depot'),
		...mapPoint,
		type: requiredChoice(['库点类型', '庫點類型', 'Type'], types, { column: true }),
		level: requiredLevel('command', ['级别', '級別', 'Level']),
		area_m2: integer(['面积', '面積', 'Floor area'], 0, 1_000_000, { unit: 'm²' }),
		volume_m3: integer(['库容', '庫容', 'Volume'], 0, 10_000_000, { unit: 'm³' }),
		keeper: text(['保管员', '保管人', 'Keeper'], 30, { disclosure: 'keeper_name', needed: true }),
		keeper_phone: phone(['保管员电话', '保管人電話', 'Keeper phone'], { disclosure: 'keeper_mobile', needed: true }),
		backup_keeper: text(['副保管', '副保管人', 'Second keeper'], 30, { disclosure: 'keeper_name' }),
		key_holder: text(['钥匙保管人', '鑰匙保管人', 'Key holder'], 30, { disclosure: 'keeper_name', needed: true }),
		key_place: text(['钥匙存放处', '鑰匙存放處', 'Where the key is'], 60, { needed: true }),
		duty_24h_phone: phone(['24 小时电话', '24 小時電話', '24-hour phone'], { disclosure: 'duty_phone', needed: true }),
		ready_min: integer(['备货时间', '備貨時間', 'Time to load'], 0, 1440, { unit: '分', needed: true, column: true }),
		access: choice(['车辆通行', '車輛通行', 'Access'], ACCESS),
		transport: list(
			['自有运力', '自有運力', 'Own transport'],
			{
				type: text(['车型', '車型', 'Vehicle'], 20),
				qty: integer(['数量', '數量', 'Count'], 0, 1000, { unit: '辆' }),
			},
			{},
			20,
		),
		last_stocktake_at: day(['最近盘点', '最近盤點', 'Last stock-take'], { needed: true }),
		flood_zone: flag(['位于淹没区', '位於淹沒區', 'In a flood zone'], { needed: true }),
	}),
	type: { field: 'type', characters },
})

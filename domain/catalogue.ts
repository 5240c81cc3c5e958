import type { Words } from './field.ts'

export const ITEM_GROUPS = {
	living: ['基本生活保障', '基本生活保障', 'Living support'],
	general: ['通用应急装备', '通用應急裝備', 'General equipment'],
	flood: ['防汛抗旱', '防汛抗旱', 'Flood and drought'],
	forest: ['森林防灭火', '森林防滅火', 'Forest fire'],
	hazchem: ['危化与防护', '危化與防護', 'Chemicals and protection'],
	snow: ['雪灾与道路抢通', '雪災與道路搶通', 'Snow and roads'],
} as const
type ItemGroup = keyof typeof ITEM_GROUPS

/** `min` is the least that the district should hold; `gb` the first digit of GB/T 38565; `capability` per piece. */
export type Item = {
	words: Words
	unit: string
	group: ItemGroup
	gb: 1 | 2 | 3
	min: number
	shelfLifeMonths?: number
	maintenanceDays?: number
	capability?: { unit: string; per: number }
}

const item = (
	words: Words,
	unit: string,
	group: ItemGroup,
	gb: 1 | 2 | 3,
	min: number,
	more: Partial<Item> = {},
): Item => ({ words, unit, group, gb, min, ...more })

/** The starter catalogue; a district adds its own and the official codes by import. */
export const ITEMS = {
	tent: item(['帐篷', '帳篷', 'Tent'], '顶', 'living', 1, 320),
	folding_bed: item(['折叠床', '折疊床', 'Folding bed'], '张', 'living', 1, 800),
	quilt: item(['棉被', '棉被', 'Quilt'], '床', 'living', 1, 1200),
	blanket: item(['毛毯', '毛毯', 'Blanket'], '床', 'living', 1, 600),
	cotton_coat: item(['棉大衣', '棉大衣', 'Padded coat'], '件', 'living', 1, 800),
	instant_food: item(['方便食品', '方便食品', 'Instant food'], '箱', 'living', 1, 600, { shelfLifeMonths: 12 }),
	bottled_water: item(['瓶装水', '瓶裝水', 'Bottled water'], '箱', 'living', 1, 900, { shelfLifeMonths: 12 }),
	family_kit: item(['家庭应急包', '家庭應急包', 'Family kit'], '个', 'living', 1, 500),
	water_bucket: item(['饮水桶', '飲水桶', 'Water bucket'], '个', 'living', 1, 300),
	torch: item(['强光手电', '強光手電筒', 'Torch'], '支', 'general', 2, 1500),
	headlamp: item(['头灯', '頭燈', 'Headlamp'], '个', 'general', 2, 900),
	radio: item(['对讲机', '對講機', 'Two-way radio'], '台', 'general', 2, 700, { maintenanceDays: 90 }),
	satphone: item(['卫星电话', '衛星電話', 'Satellite phone'], '部', 'general', 2, 34, { maintenanceDays: 30 }),
	hand_siren: item(['手摇报警器', '手搖警報器', 'Hand siren'], '台', 'general', 2, 350),
	gong: item(['铜锣', '銅鑼', 'Gong'], '面', 'general', 2, 334),
	megaphone: item(['扩音器', '擴音器', 'Megaphone'], '个', 'general', 2, 400),
	generator: item(['发电机', '發電機', 'Generator'], '台', 'general', 2, 96, {
		maintenanceDays: 90,
		capability: { unit: 'kW', per: 5 },
	}),
	light_tower: item(['移动照明灯塔', '移動照明燈塔', 'Light tower'], '台', 'general', 2, 24, { maintenanceDays: 90 }),
	drone: item(['无人机', '無人機', 'Drone'], '架', 'general', 2, 20, { maintenanceDays: 60 }),
	first_aid_kit: item(['急救包', '急救包', 'First-aid kit'], '个', 'general', 2, 800, { shelfLifeMonths: 36 }),
	aed: item(['AED', 'AED', 'AED'], '台', 'general', 2, 40, { maintenanceDays: 90 }),
	stretcher: item(['担架', '擔架', 'Stretcher'], '副', 'general', 2, 350),
	helmet: item(['安全帽', '安全帽', 'Helmet'], '顶', 'general', 2, 2400),
	reflective_vest: item(['反光背心', '反光背心', 'Reflective vest'], '件', 'general', 2, 2400),
	raincoat: item(['雨衣', '雨衣', 'Raincoat'], '件', 'general', 2, 3000),
	rain_boots: item(['雨靴', '雨鞋', 'Rain boots'], '双', 'general', 2, 2600),
	cordon_tape: item(['警戒带', '警戒帶', 'Cordon tape'], '卷', 'general', 2, 900),
	rescue_rope: item(['救援绳 100 m', '救援繩 100 m', 'Rescue rope 100 m'], '根', 'general', 2, 400),
	hydraulic_set: item(['液压破拆工具组', '液壓破壞工具組', 'Hydraulic cutting set'], '套', 'general', 2, 18, {
		maintenanceDays: 90,
	}),
	snake_camera: item(['蛇形探测仪', '蛇形探測儀', 'Snake camera'], '台', 'general', 2, 6, { maintenanceDays: 90 }),
	sandbag: item(['编织袋', '編織袋', 'Woven sack'], '条', 'flood', 3, 120_000),
	ton_bag: item(['吨袋', '太空包', 'Ton bag'], '个', 'flood', 3, 2000),
	geotextile: item(['土工布', '不織布', 'Geotextile'], 'm²', 'flood', 3, 30_000),
	rubble: item(['块石', '塊石', 'Rubble'], 'm³', 'flood', 3, 4000),
	gravel: item(['砂石', '砂石', 'Gravel'], 'm³', 'flood', 3, 6000),
	shovel: item(['铁锹', '鐵鍬', 'Shovel'], '把', 'flood', 2, 3600),
	pump: item(['抽水泵', '抽水機', 'Water pump'], '台', 'flood', 2, 110, {
		maintenanceDays: 60,
		capability: { unit: 'm³/h', per: 120 },
	}),
	suction_truck: item(['龙吸水排涝车', '移動式大型抽水車', 'Drainage truck'], '台', 'flood', 2, 2, {
		maintenanceDays: 30,
		capability: { unit: 'm³/h', per: 1500 },
	}),
	hose: item(['水带', '水帶', 'Hose'], '盘', 'flood', 2, 900),
	inflatable_boat: item(['橡皮艇', '橡皮艇', 'Inflatable boat'], '艘', 'flood', 2, 40, { maintenanceDays: 90 }),
	assault_boat: item(['冲锋舟', '救生艇', 'Assault boat'], '艘', 'flood', 2, 24, { maintenanceDays: 90 }),
	outboard: item(['船外机', '船外機', 'Outboard motor'], '台', 'flood', 2, 36, { maintenanceDays: 60 }),
	life_jacket: item(['救生衣', '救生衣', 'Life jacket'], '件', 'flood', 2, 1800),
	life_ring: item(['救生圈', '救生圈', 'Life ring'], '个', 'flood', 2, 1200),
	line_thrower: item(['抛投器', '拋投器', 'Line thrower'], '套', 'flood', 2, 16, { maintenanceDays: 90 }),
	steel_pile: item(['钢管桩', '鋼管樁', 'Steel pile'], '根', 'flood', 3, 1200),
	striped_sheet: item(['彩条布', '彩條布', 'Striped sheet'], '卷', 'flood', 3, 600),
	blower: item(['风力灭火机', '風力滅火機', 'Blower'], '台', 'forest', 2, 380, { maintenanceDays: 60 }),
	fire_beater: item(['二号工具', '二號工具', 'Fire beater'], '把', 'forest', 2, 2400),
	backpack_pump: item(['背负式水枪', '背負式水槍', 'Backpack pump'], '支', 'forest', 2, 900),
	water_mist: item(['高压细水雾', '高壓細水霧', 'High-pressure mist unit'], '台', 'forest', 2, 30, {
		maintenanceDays: 90,
	}),
	chainsaw: item(['油锯', '油鋸', 'Chainsaw'], '台', 'forest', 2, 160, { maintenanceDays: 60 }),
	brush_cutter: item(['割灌机', '割灌機', 'Brush cutter'], '台', 'forest', 2, 140, { maintenanceDays: 60 }),
	fire_suit: item(['扑火服', '撲火服', 'Fire suit'], '套', 'forest', 2, 1200),
	relay_pump: item(['接力泵', '接力泵', 'Relay pump'], '台', 'forest', 2, 24, {
		maintenanceDays: 60,
		capability: { unit: 'm³/h', per: 20 },
	}),
	breathing_set: item(['正压式空气呼吸器', '正壓式空氣呼吸器', 'Breathing apparatus'], '套', 'hazchem', 2, 90, {
		maintenanceDays: 90,
	}),
	gas_mask: item(['防毒面具', '防毒面具', 'Gas mask'], '套', 'hazchem', 2, 400, { shelfLifeMonths: 60 }),
	chemical_suit: item(['防化服', '防護衣', 'Chemical suit'], '套', 'hazchem', 2, 60),
	gas_detector: item(['四合一气体检测仪', '四合一氣體偵測器', 'Four-gas detector'], '台', 'hazchem', 2, 60, {
		maintenanceDays: 60,
	}),
	extinguisher: item(['灭火器', '滅火器', 'Extinguisher'], '具', 'hazchem', 2, 3400, { shelfLifeMonths: 60 }),
	deicing_salt: item(['融雪盐', '融雪鹽', 'De-icing salt'], '吨', 'snow', 3, 60),
	straw_mat: item(['草垫', '草墊', 'Straw mat'], '张', 'snow', 3, 3000),
	snow_chain: item(['防滑链', '防滑鏈', 'Snow chains'], '副', 'snow', 3, 400),
	excavator: item(['挖掘机', '挖土機', 'Excavator'], '台', 'snow', 3, 40),
} as const satisfies Record<string, Item>

export type ItemCode = keyof typeof ITEMS
export const ITEM_CODES = Object.keys(ITEMS) as readonly ItemCode[]
/** The names of the items, as the options of a field. */
export const ITEM_WORDS = Object.fromEntries(ITEM_CODES.map((code) => [code, ITEMS[code].words])) as Record<
	ItemCode,
	Words
>
export const itemOf = (code: ItemCode): Item => ITEMS[code]

import type { DraftOf } from './world.ts'

type Status = DraftOf<'finding'>['status']
export type NamedFinding = {
	seq: number
	entity: string
	fault: string
	remedy: string
	town: string
	village: string
	unit: string
	industry: string
	/** Days from today to the deadline. */
	left: number
	status: Status
	major?: 'city' | 'province' | 'none'
}
/** The rows of the ledger that the screens were drawn with: the seven overdue ones first. */
const ROWS = `
417 | 芦滩烟花零售点 · 库房 | 库房超量存放 46 箱，无防静电设施 | 转移超量 46 箱至专用库，加装人体静电释放器 | 岚垌乡 | 芦滩 | 芦滩烟花零售点 | 烟花爆竹 | -12 | rectifying
352 | 沿江路 4 号自建房 | 墙体开裂 12 mm，未鉴定 | 委托房屋安全鉴定，鉴定前腾空封控 | 汀圩街道 | 纸坝 | 沿江社区 | 建筑施工 | -6 | rectifying | none
389 | 石灰石矿 东采区 | 边坡位移监测失效 | 更换位移监测传感器，恢复在线监测 | 桐泷镇 | 麻湾 | 桐泷建材 | 非煤矿山 | -5 | rectifying | city
401 | 雾塘林场 2 工区 | 防火隔离带 3 km 未清理 | 割除可燃物，恢复 3 km 隔离带 | 雾塘乡 | 蜡洞 | 雾塘林场 | 森林防火 | -4 | registered
376 | 磨洞尾矿库 | 排洪斜槽淤堵三分之一 | 清除淤堵，恢复排洪斜槽过流断面 | 螺滩镇 | 田垅 | 螺滩矿业 | 非煤矿山 | -3 | submitted | province
428 | 岚垌集镇 农贸市场 | 疏散通道被摊位占用 | 清退占道摊位，施划疏散通道标线 | 岚垌乡 | 梓田 | 市场服务中心 | 消防 | -2 | returned
430 | 砚岭小学 食堂 | 燃气报警器离线 | 更换报警器并联动切断阀 | 砚岭镇 | 筠冲 | 砚岭小学 | 城镇燃气 | -1 | rectifying
433 | 恒木家具 2 号除尘 | 料斗压差低，积尘未清 | 停机清灰，检修除尘风机和压差计 | 渚北街道 | 薇滩 | 恒木家具 | 工贸 | 1 | rectifying
425 | 兴渚储罐区 V-103 | 高液位联锁未投用 | 恢复高液位联锁并做功能测试 | 澜港街道 | 鹅岭 | 兴渚化工 | 危险化学品 | 2 | submitted
436 | X905 K12+300 | 临崖路段护栏缺失 40 m | 加装 40 m 波形护栏和警示桩 | 青硖镇 | 黍岭 | 公路所 | 道路交通 | 3 | rectifying
419 | 渚阳商城 地下车库 | 喷淋末端水压不足 | 检修喷淋泵和末端试水装置 | 渚阳街道 | 磨垅 | 渚阳商城 | 消防 | 5 | rectifying
438 | 螺坳防汛仓库 | 水泵 1 台未试机 | 补做试机并填写维护记录 | 沐桥街道 | 螺坳 | 沐桥街道办 | 水利 | 5 | registered
440 | 杉坞乡卫生院 | 氧气瓶未固定 | 氧气瓶加装固定架和防倒链 | 杉坞乡 | 薇泉 | 杉坞卫生院 | 工贸 | 7 | rectifying
442 | 柏沱镇 4 号渡口 | 救生衣 6 件破损 | 更换破损救生衣 6 件 | 柏沱镇 | 沙塅 | 渡口管理站 | 道路交通 | 9 | extension_pending
445 | 蕨坪加油站 | 卸油口静电夹损坏 | 更换静电接地报警仪 | 蕨坪乡 | 雁桥 | 蕨坪加油站 | 危险化学品 | 11 | rectifying
447 | 汀圩小学 东侧围墙 | 墙体倾斜 4 cm，已设围挡 | 拆除倾斜墙体，重建围墙 | 汀圩街道 | 桂墩 | 汀圩小学 | 建筑施工 | 13 | registered
`
export const NAMED_FINDINGS: NamedFinding[] = ROWS.trim()
	.split('\n')
	.map((row) => {
		const [seq, entity, fault, remedy, town, village, unit, industry, left, status, major] = row.split(' | ') as Cells
		const own = { seq: Number(seq), entity, fault, remedy, town, village, unit, industry, left: Number(left) }
		return { ...own, status: status as Status, ...(major ? { major: major as 'city' | 'province' | 'none' } : {}) }
	})
type Cells = [string, string, string, string, string, string, string, string, string, string, string?]

/** All that is open by its state, and how many of them fall due within a week. */
export const OPEN_BY_STATUS: [Status, number][] = [
	['registered', 21],
	['rectifying', 58],
	['submitted', 17],
	['extension_pending', 4],
	['returned', 2],
]
export const DUE_SOON = 19
export const SOON_DAYS = 7
/** Open findings of risk points in the township whose rows the map editor shows; its others are of no risk point. */
export const LINKED: [code: string, count: number][] = [
	['990102203-FX-0007', 1],
	['990102203-FX-0011', 2],
	['990102203-FX-0004', 1],
]

import { z } from 'zod'
import {
	choice,
	type Disclosure,
	day,
	decimal,
	described,
	integer,
	list,
	phone,
	recordId,
	ref,
	requiredChoice,
	requiredText,
	text,
} from '../field.ts'
import { askedPosition, geometry } from '../geometry.ts'
import { DEPARTMENTS } from './department.ts'

const LIFECYCLES = {
	draft: ['草稿', '草稿', 'Draft'],
	pending: ['待审核', '待審核', 'Pending review'],
	active: ['在用', '使用中', 'Active'],
	archived: ['已注销', '已註銷', 'Archived'],
} as const

const DATA_LEVELS = {
	public: ['可公开', '可公開', 'Public'],
	internal: ['内部', '內部', 'Internal'],
	sensitive: ['敏感', '敏感', 'Sensitive'],
} as const

const COORDINATE_SOURCES = {
	gps: ['现场采集', '現場採集', 'GPS on site'],
	pick: ['地图选点', '地圖選點', 'Picked on map'],
	import_wgs84: ['导入 WGS-84', '匯入 WGS-84', 'Imported WGS-84'],
	import_cgcs2000: ['导入 CGCS2000', '匯入 CGCS2000', 'Imported CGCS2000'],
	import_gcj02: ['导入 GCJ-02', '匯入 GCJ-02', 'Imported GCJ-02'],
	import_bd09: ['导入 BD-09', '匯入 BD-09', 'Imported BD-09'],
	centroid: ['村中心(近似)', '村中心(近似)', 'Village centre (approximate)'],
} as const

/** Fields that every record has, whatever it is. `K` is the kind's key. */
export const identity = <K extends string>(kind: K) => ({
	id: described(recordId(kind), ['主键', '主鍵', 'Id'], { ruled: true }),
	kind: described(z.literal(kind), ['数据类别', '資料類別', 'Kind'], { ruled: true }),
	code: text(['编号', '編號', 'Number'], 40, { column: true }),
	name: requiredText(['名称', '名稱', 'Name'], 60, { column: true }),
	region_code: described(
		z.string().regex(/^\d{12}$/, 'twelve digits'),
		['行政区划', '行政區劃', 'Administrative division'],
		{ needed: true, column: true },
	),
	lifecycle: requiredChoice(['数据状态', '資料狀態', 'Record state'], LIFECYCLES),
	data_level: requiredChoice(['数据分级', '資料分級', 'Data level'], DATA_LEVELS),
	verified_at: day(['核实时间', '查證時間', 'Verified on'], { needed: true }),
	verify_due: day(['下次核实', '下次查證', 'Verify by'], { column: true }),
	src_system: text(['来源系统', '來源系統', 'Source system'], 40),
	src_id: text(['外部 ID', '外部 ID', 'Source id'], 80),
	version: described(z.int().min(1), ['版本', '版本', 'Version'], { ruled: true }),
	updated_by: described(z.string().max(60), ['更新人', '更新者', 'Updated by'], { ruled: true }),
	updated_at: described(z.string(), ['更新时间', '更新時間', 'Updated at'], { ruled: true }),
})

/** Fields of anything that stands somewhere. Positions are WGS-84 longitude, latitude. */
export const place = {
	short_name: text(['地图简称', '地圖簡稱', 'Map label'], 8),
	address: text(['详细地址', '詳細地址', 'Address'], 120, { needed: true }),
	at: described(askedPosition.optional(), ['经纬度', '經緯度', 'Position'], {}),
	coord_source: choice(['坐标来源', '座標來源', 'Source of position'], COORDINATE_SOURCES),
	coord_accuracy_m: integer(['坐标精度', '座標精度', 'Accuracy'], 0, 100_000, { unit: 'm' }),
	geom: described(geometry.optional(), ['影响范围', '影響範圍', 'Extent'], {}),
}

const CONTACT_ROLES = {
	leader: ['负责人', '負責人', 'In charge'],
	keeper: ['保管员', '保管人', 'Keeper'],
	patrol: ['巡查员', '巡查員', 'Patrol'],
	monitor: ['监测员', '監測員', 'Monitor'],
	duty: ['值班', '值勤', 'Duty'],
	technical: ['技术负责人', '技術負責人', 'Technical'],
	other: ['其他', '其他', 'Other'],
} as const

/** Fields of the points of the four maps. */
export const mapPoint = {
	...place,
	dept: choice(['行业主管部门', '主管機關', 'Department in charge'], DEPARTMENTS, { needed: true, column: true }),
	owner_unit: text(['责任单位', '權責單位', 'Responsible unit'], 80, { needed: true }),
	grid_code: text(['网格编号', '網格編號', 'Grid number'], 40),
	contacts: contacts('official_name', 'official_mobile'),
}

/** A list of contacts whose names and numbers are disclosed as the given sorts. */
function contacts(names: Disclosure, mobiles: Disclosure) {
	return list(
		['联系人', '聯絡人', 'Contacts'],
		{
			role: requiredChoice(['角色', '角色', 'Role'], CONTACT_ROLES),
			person_id: ref('person', ['人员', '人員', 'Person']),
			name: text(['姓名', '姓名', 'Name'], 30, { disclosure: names }),
			phone: phone(['电话', '電話', 'Phone'], { disclosure: mobiles }),
			duty_phone: phone(['24 小时电话', '24 小時電話', '24-hour phone'], { disclosure: 'duty_phone' }),
		},
		{ needed: true },
		20,
	)
}

export const people = (label: readonly [string, string, string], max: number) => integer(label, 0, max, { unit: '人' })
export const amountWan = (label: readonly [string, string, string]) => decimal(label, 0, 10_000_000, { unit: '万元' })

/** The division of goods is that of their store, and tells where it is. */
export const storeDivision = {
	region_code: described(
		z.string().regex(/^\d{12}$/, 'twelve digits'),
		['行政区划', '行政區劃', 'Administrative division'],
		{ needed: true, column: true, disclosure: 'stock_division' },
	),
}

import { z } from 'zod'
import {
	choice,
	day,
	decimal,
	flag,
	group,
	instant,
	level,
	longText,
	ref,
	requiredChoice,
	requiredLevel,
	text,
} from '../field.ts'
import { defineKind, type RuleBreach } from '../kind.ts'
import { addDays } from '../time.ts'
import { amountWan, identity, place } from './envelope.ts'

const SOURCES = {
	self: ['企业自查', '企業自查', 'Own check'],
	town: ['乡镇检查', '鄉鎮檢查', 'Township check'],
	dept: ['部门检查', '機關檢查', 'Department check'],
	leader: ['领导带队', '首長帶隊', 'Led by a leader'],
	expert: ['专家检查', '專家檢查', 'Expert'],
	report: ['群众举报', '民眾檢舉', 'Public report'],
	feed: ['监测预警', '監測預警', 'Monitoring'],
	upper: ['上级交办', '上級交辦', 'From above'],
} as const
const CATEGORIES = { basic: ['基础管理', '基礎管理', 'Management'], site: ['现场管理', '現場管理', 'On site'] } as const
const RECTIFICATIONS = {
	now: ['立即整改', '立即改善', 'At once'],
	limit: ['限期整改', '限期改善', 'By a deadline'],
	stop: ['停产停业整改', '停工停業改善', 'Stop work'],
	close: ['关闭取缔', '關閉取締', 'Close down'],
} as const
const STATUSES = {
	registered: ['待整改', '待改善', 'Registered'],
	rectifying: ['整改中', '改善中', 'Rectifying'],
	submitted: ['待验收', '待驗收', 'To be accepted'],
	closed: ['已销号', '已結案', 'Closed'],
	extension_pending: ['延期审批', '展延審核', 'Extension asked'],
	returned: ['验收退回', '驗收退回', 'Returned'],
	reopened: ['复发', '復發', 'Reopened'],
} as const

/** Days before its deadline from which a finding is due soon. */
const DUE_SOON_DAYS = 7
const FIVE = ['target', 'duty', 'measures', 'money', 'time', 'plan'] as const

type Finding = {
	level: { level: string }
	status: string
	control_measures?: string | undefined
	five_in_place?: Partial<Record<(typeof FIVE)[number], boolean | undefined>> | undefined
	supervise_level?: unknown
	cancel_unit?: string | undefined
	submitted_by?: string | undefined
}

const breach = (rule: RuleBreach['rule'], field: string): RuleBreach => ({ refusal: 'rule', rule, field })

/** A major finding needs measures and the five in place before acceptance; nobody accepts their own work. */
function ledgerRule(before: Finding | null, after: Finding, by: string): RuleBreach | null {
	if (before === null || before.status === after.status) return null
	if (after.status === 'submitted' && after.level.level === 'major') {
		if (!after.control_measures) return breach('major-needs-control', 'control_measures')
		if (!FIVE.every((key) => after.five_in_place?.[key])) return breach('major-needs-five', 'five_in_place')
	}
	if (after.status === 'closed') {
		if (after.submitted_by === by) return breach('acceptor-is-rectifier', 'status')
		if (after.supervise_level && !after.cancel_unit) return breach('supervised-needs-cancel', 'cancel_unit')
	}
	return null
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const isOpen = (status: string) => status !== 'closed'

/** One row of the hazard ledger (隐患台账): a finding that must be put right. Not a risk point, not an incident. */
export const finding = defineKind({
	key: 'finding',
	label: ['隐患', '隱患', 'Finding'],
	codeLetters: 'YH',
	schema: z.strictObject({
		...identity('finding'),
		...place,
		risk_point_id: ref('risk', ['关联风险点', '關聯風險點', 'Risk point']),
		entity: text(['隐患单位(部位)', '隱患單位(部位)', 'Unit or part'], 80, { needed: true, column: true }),
		source: choice(['隐患来源', '隱患來源', 'Source'], SOURCES, { needed: true }),
		industry: text(['行业领域', '行業領域', 'Industry'], 30),
		category: choice(['隐患类别', '隱患類別', 'Category'], CATEGORIES, { needed: true }),
		level: requiredLevel('hazard', ['隐患级别', '隱患級別', 'Level'], { column: true }),
		found_at: day(['排查日期', '排查日期', 'Found on'], { needed: true, column: true }),
		found_by: text(['排查人员', '排查人員', 'Found by'], 30, { disclosure: 'official_name', needed: true }),
		description: longText(['隐患描述', '隱患描述', 'Description'], 1000, { needed: true }),
		resp_unit: text(['整改责任单位', '改善權責單位', 'Responsible unit'], 80, { needed: true }),
		resp_person: text(['整改责任人', '改善負責人', 'Responsible person'], 30, {
			disclosure: 'official_name',
			needed: true,
		}),
		deadline: day(['整改期限', '改善期限', 'Deadline'], { needed: true, column: true }),
		rect_type: choice(['整改类型', '改善類型', 'Kind of rectification'], RECTIFICATIONS, { needed: true }),
		rect_measures: longText(['整改措施', '改善措施', 'Rectification measures'], 600, { needed: true }),
		control_measures: longText(['管控措施', '管控措施', 'Control measures'], 600),
		five_in_place: group(['五到位', '五項到位', 'Five in place'], {
			target: flag(['目标', '目標', 'Target']),
			duty: flag(['责任', '責任', 'Duty']),
			measures: flag(['措施', '措施', 'Measures']),
			money: flag(['资金', '資金', 'Money']),
			time: flag(['时限', '時限', 'Time']),
			plan: flag(['预案', '預案', 'Plan']),
		}),
		budget_wan: amountWan(['计划资金', '計畫資金', 'Budget']),
		spent_wan: decimal(['落实资金', '落實資金', 'Spent'], 0, 10_000_000, { unit: '万元' }),
		supervise_level: level('supervision', ['挂牌督办级别', '列管督辦級別', 'Listed supervision'], { column: true }),
		supervise_no: text(['督办文号', '督辦文號', 'Supervision number'], 60),
		supervise_unit: text(['督办单位', '督辦單位', 'Supervising unit'], 80),
		supervise_date: day(['挂牌日期', '列管日期', 'Listed on']),
		supervise_req: longText(['督办要求', '督辦要求', 'Requirements'], 300),
		supervise_leader: text(['督办领导', '督辦首長', 'Supervising leader'], 30, { disclosure: 'official_name' }),
		rect_done_at: day(['整改完成日期', '改善完成日期', 'Rectified on']),
		accept_by: text(['验收人', '驗收人', 'Accepted by'], 30, { disclosure: 'official_name' }),
		accept_at: day(['验收日期', '驗收日期', 'Accepted on']),
		accept_note: longText(['验收意见', '驗收意見', 'Acceptance note'], 300),
		cancel_unit: text(['销号单位', '結案單位', 'Closed by unit'], 80),
		cancel_at: day(['销号日期', '結案日期', 'Closed on']),
		submitted_by: text(['提交人', '提交人', 'Submitted by'], 60, { ruled: true }),
		status: requiredChoice(['状态', '狀態', 'Status'], STATUSES, { column: true }),
		status_at: instant(['状态时间', '狀態時間', 'Status since'], { ruled: true }),
	}),
	status: {
		field: 'status',
		jumpWithReason: false,
		next: {
			registered: ['rectifying'],
			rectifying: ['submitted', 'extension_pending'],
			extension_pending: ['rectifying'],
			submitted: ['closed', 'returned'],
			returned: ['rectifying'],
			closed: ['reopened'],
			reopened: ['rectifying'],
		},
	},
	derived: {
		days_left: {
			label: ['剩余天数', '剩餘天數', 'Days left'],
			of: (f, { today }) => (f.deadline && isOpen(f.status) ? daysBetween(today, f.deadline) : undefined),
		},
		overdue: {
			label: ['逾期', '逾期', 'Overdue'],
			of: (f, { today }) => f.deadline !== undefined && isOpen(f.status) && f.deadline < today,
		},
		due_soon: {
			label: ['即将到期', '即將到期', 'Due soon'],
			of: (f, { today }) =>
				f.deadline !== undefined &&
				isOpen(f.status) &&
				f.deadline >= today &&
				f.deadline <= addDays(today, DUE_SOON_DAYS),
		},
	},
	rule: (before, after, { by }) => ledgerRule(before, after, by),
	stamp: (_record, to, { by, at, today }) => ({
		status_at: at,
		...(to === 'submitted' ? { submitted_by: by, rect_done_at: today } : {}),
		...(to === 'closed' ? { accept_at: today, cancel_at: today } : {}),
	}),
})

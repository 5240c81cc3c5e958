import { byText } from '../by-text.ts'
import { itemOf } from '../catalogue.ts'
import { optionWord } from '../option-word.ts'
import type { Id, Of } from '../record.ts'
import { clockText, type Table, tableOf } from './table.ts'

/** What belongs to an incident, as the asker sees it. */
export type IncidentGiven = {
	journal: readonly Of<'journal'>[]
	tasks: readonly Of<'task'>[]
	reservations: readonly Of<'reservation'>[]
	nameOf: (id: Id | undefined) => string | undefined
}

/** The record of an incident: its timeline to the second, then who was sent and what was promised. */
export const incidentTables = ({ journal, tasks, reservations, nameOf }: IncidentGiven): Table[] => [
	timeline(journal),
	tasksTable(tasks, nameOf),
	reservationsTable(reservations, nameOf),
]

const inOrder = <R extends { id: Id }>(records: readonly R[], timeOf: (record: R) => string): R[] =>
	[...records].sort((a, b) => byText(timeOf(a), timeOf(b)) || byText(a.id, b.id))

const happened = ({ happened_at, updated_at }: Of<'journal'>): string => happened_at ?? updated_at

const timeline = (journal: readonly Of<'journal'>[]): Table =>
	tableOf<Of<'journal'>>(
		[
			['时间', (line) => clockText(happened(line))],
			['类别', ({ sort }) => optionWord('journal', 'sort', sort)],
			['内容', ({ words }) => words],
			['来自', ({ from }) => from],
			['记录人', ({ updated_by }) => updated_by],
			['记录时间', ({ updated_at }) => clockText(updated_at)],
			['记录方式', ({ auto }) => (auto ? '自动' : '人工')],
		],
		inOrder(journal, happened),
	)

type Task = Of<'task'>
/** When it came to a step for the last time. */
const stepAt = ({ steps }: Task, to: Task['status']) => clockText(steps?.findLast((step) => step.to === to)?.at)

const tasksTable = (tasks: readonly Task[], nameOf: IncidentGiven['nameOf']): Table =>
	tableOf<Task>(
		[
			['力量', ({ force_id }) => nameOf(force_id)],
			['出动人数', ({ people }) => people],
			['任务内容', ({ words }) => words],
			['预计用时（分）', ({ minutes }) => minutes],
			['状态', ({ status }) => optionWord('task', 'status', status)],
			['下达时间', (task) => stepAt(task, 'ordered')],
			['受领时间', (task) => stepAt(task, 'accepted')],
			['出动时间', (task) => stepAt(task, 'en_route')],
			['到场时间', (task) => stepAt(task, 'on_scene')],
			['返程时间', (task) => stepAt(task, 'returning')],
			['归队时间', (task) => stepAt(task, 'done')],
			['撤销时间', (task) => stepAt(task, 'cancelled')],
			['例外原因', ({ reason }) => reason],
		],
		inOrder(tasks, ({ steps, updated_at }) => steps?.[0]?.at ?? updated_at),
	)

type Reservation = Of<'reservation'>
const reservationsTable = (reservations: readonly Reservation[], nameOf: IncidentGiven['nameOf']): Table =>
	tableOf<Reservation>(
		[
			['库点', ({ depot_id }) => nameOf(depot_id)],
			['物资名称', ({ item_code }) => itemOf(item_code).words[0]],
			['数量', ({ qty }) => qty],
			['单位', ({ item_code }) => itemOf(item_code).unit],
			['单号', ({ doc_no }) => doc_no],
			['状态', ({ status }) => optionWord('reservation', 'status', status)],
			['预占时间', ({ held_at }) => clockText(held_at)],
			['发出时间', ({ sent_at }) => clockText(sent_at)],
			['交接时间', ({ received_at }) => clockText(received_at)],
			['解除时间', ({ released_at }) => clockText(released_at)],
			['承运人', ({ carrier }) => carrier],
			['接收人', ({ received_by }) => received_by],
		],
		inOrder(reservations, ({ held_at, updated_at }) => held_at ?? updated_at),
	)

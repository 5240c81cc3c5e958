import type { Change } from './change.ts'
import type { Intent } from './intent.ts'
import { definition } from './record.ts'

const VERBS: Record<Intent['do'], string> = {
	add: '新增',
	edit: '修改',
	move: '移动',
	remove: '删除',
	status: '变更状态',
	raise: '告警',
	reserve: '预占',
	dispatch: '派单',
	stock: '出入库',
	merge: '并案',
	reveal: '留存',
	undo: '撤销',
	batch: '批量处理',
}

/** What an entry did in the words of the office, kept in the log with it: 移动风险点「芦滩 3 组滑坡」. */
export function noteOf(intent: Intent, changes: readonly Change[]): string {
	if (intent.do === 'batch' && intent.note) return intent.note
	const first = changes[0]?.after ?? changes[0]?.before
	if (!first) return VERBS[intent.do]
	const what = `${definition(first.kind).label[0]}「${first.name}」`
	const which = intent.do === 'undo' ? `第 ${intent.seq} 号变更：` : ''
	const rest = changes.length > 1 ? `等 ${changes.length} 条` : ''
	const reason = intent.do === 'status' && intent.reason ? `，原因：${intent.reason}` : ''
	return `${VERBS[intent.do]}${which}${what}${rest}${reason}`
}

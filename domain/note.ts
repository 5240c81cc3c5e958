import type { Change } from './change.ts'
import type { Intent } from './intent.ts'
import { MOVEMENT_SORTS } from './kinds/movement.ts'
import { definition, type Kind, type Of } from './record.ts'
import { isWrittenLine } from './rules/written-line.ts'
import { goodsWords } from './timeline/goods-said.ts'

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
	if (intent.do === 'reserve') return `${VERBS.reserve}${someOf(intent.reservations.map(goodsWords))}`
	if (intent.do === 'stock' && (first.kind === 'stock' || first.kind === 'movement')) return movedWords(intent, first)
	const what = `${definition(first.kind).label[0]}「${first.name}」`
	const which = intent.do === 'undo' ? `第 ${intent.seq} 号变更：` : ''
	const count = countOf(intent, changes, first.kind)
	const rest = count > 1 ? `等 ${count} 条` : ''
	const reason = intent.do === 'status' && intent.reason ? `，原因：${intent.reason}` : ''
	return `${VERBS[intent.do]}${which}${what}${rest}${reason}`
}

/** Lines that the rules wrote are not counted, nor, beside one thing that was asked for, what followed from it. */
const countOf = (intent: Intent, changes: readonly Change[], kind: Kind): number =>
	changes.filter(
		(change) =>
			!isWrittenLine(change) &&
			(intent.do === 'batch' || intent.do === 'undo' || (change.after ?? change.before)?.kind === kind),
	).length

const NAMED = 3
const someOf = (goods: readonly string[]): string =>
	`${goods.slice(0, NAMED).join('、')}${goods.length > NAMED ? `等 ${goods.length} 项` : ''}`

/** A count that found what the book says changes nothing but the ledgers. */
function movedWords({ sort, qty }: Extract<Intent, { do: 'stock' }>, record: Of<'stock'> | Of<'movement'>): string {
	const goods = goodsWords({ item_code: record.item_code, qty })
	const which = record.kind === 'stock' ? `「${record.name}」` : ''
	return `${sort === 'adjust' ? '盘点' : MOVEMENT_SORTS[sort][0]}${goods}${which}`
}

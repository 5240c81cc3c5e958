import { z } from 'zod'
import { ITEM_WORDS } from '../catalogue.ts'
import {
	described,
	flag,
	instant,
	integer,
	list,
	phone,
	ref,
	requiredChoice,
	requiredRef,
	requiredText,
	text,
} from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity, storeDivision } from './envelope.ts'

const STATUSES = {
	held: ['已预占', '已預留', 'Held'],
	in_transit: ['在途', '運送中', 'In transit'],
	received: ['已交接', '已交接', 'Received'],
	released: ['已解除', '已解除', 'Released'],
} as const

/** Minutes for which what was promised is kept before it is free again. */
export const HOLD_MINUTES = 30

/**
 * So much of an item in one depot, promised to one incident (预占), taken from `batches` of that depot: only `reserve`
 * makes one. Held, it lessens what is available; in transit, it has left the store. Its division is the depot's.
 */
export const reservation = defineKind({
	key: 'reservation',
	label: ['调拨单', '調撥單', 'Reservation'],
	codeLetters: 'DB',
	schema: z.strictObject({
		...identity('reservation'),
		// Names are made of the goods and the store.
		name: requiredText(['名称', '名稱', 'Name'], 60, { column: true, disclosure: 'stock_place' }),
		...storeDivision,
		incident_id: requiredRef('incident', ['事件', '事件', 'Incident'], { column: true }),
		depot_id: requiredRef('depot', ['库点', '庫點', 'Depot'], { column: true, disclosure: 'stock_place' }),
		item_code: requiredChoice(['品类', '品項', 'Item'], ITEM_WORDS, { column: true }),
		qty: described(z.int().min(1).max(100_000_000), ['数量', '數量', 'Quantity'], { needed: true, column: true }),
		/** Which batches it is taken from, the soonest to expire first. */
		batches: list(
			['批次', '批次', 'Batches'],
			{
				stock_id: ref('stock', ['库存批次', '庫存批次', 'Batch'], { disclosure: 'stock_place' }),
				qty: integer(['数量', '數量', 'Quantity'], 1, 100_000_000),
			},
			{ ruled: true },
			200,
		),
		/** As promised when it was reserved: loading and driving. */
		minutes: integer(['预计用时', '預計用時', 'Minutes'], 0, 10_000, { unit: '分' }),
		metres: integer(['路程', '路程', 'Metres'], 0, 10_000_000, { unit: 'm' }),
		estimate: flag(['估算', '估算', 'Estimate']),
		carrier: text(['承运', '承運', 'Carrier'], 60),
		carrier_phone: phone(['承运电话', '承運電話', 'Carrier phone'], { disclosure: 'keeper_mobile' }),
		handed_by: text(['发料人', '發料人', 'Handed over by'], 30, { disclosure: 'keeper_name' }),
		received_by: text(['接收人', '接收人', 'Received by'], 30, { disclosure: 'keeper_name' }),
		doc_no: text(['单号', '單號', 'Document number'], 40),
		status: requiredChoice(['状态', '狀態', 'Status'], STATUSES, { column: true }),
		status_at: instant(['状态时间', '狀態時間', 'Status since'], { ruled: true }),
		held_at: instant(['预占时间', '預留時間', 'Held at'], { ruled: true }),
		/** It is free again then, unless it has left. */
		held_until: instant(['预占至', '預留至', 'Held until'], { ruled: true, column: true }),
		sent_at: instant(['发出时间', '發出時間', 'Sent at'], { ruled: true }),
		received_at: instant(['交接时间', '交接時間', 'Received at'], { ruled: true }),
		released_at: instant(['解除时间', '解除時間', 'Released at'], { ruled: true }),
	}),
	begun: 'reserve',
	fixed: ['incident_id', 'depot_id', 'item_code', 'qty', 'region_code'],
	status: {
		field: 'status',
		jumpWithReason: false,
		next: {
			held: ['in_transit', 'released'],
			in_transit: ['received', 'released'],
			received: ['released'],
			released: [],
		},
	},
	stamp: (_record, to, { at }) => ({
		status_at: at,
		...(to === 'in_transit' ? { sent_at: at } : {}),
		...(to === 'received' ? { received_at: at } : {}),
		...(to === 'released' ? { released_at: at } : {}),
	}),
})

const OPEN: readonly string[] = ['held', 'in_transit']
/** Promised, and neither handed over nor given back. */
export const isOpenReservation = ({ status }: { status: string }): boolean => OPEN.includes(status)

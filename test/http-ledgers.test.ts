import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Draft } from '../domain/intent.ts'
import { idOf, sample } from './domain/samples.ts'
import { readCsv } from './fixtures/read-csv.ts'
import { type Served, serve, type Who } from './fixtures/served.ts'
import { regionDrafts, villageCode } from './fixtures/world.ts'

const HERE = { region_code: villageCode(1, 0) }
const THERE = { region_code: villageCode(0, 0) }
const BATCH = { ...HERE, depot_id: idOf('depot', 1) }
const line = (n: number, more: object): Draft =>
	sample('movement', n, { ...HERE, stock_id: idOf('stock', 1), depot_id: idOf('depot', 1), ...more })
const DRAFTS: Draft[] = [
	...regionDrafts(),
	sample('depot', 1, { ...HERE, name: '=乙镇库', keeper: '李四方', keeper_phone: '15400000001' }),
	sample('depot', 2, { ...THERE, name: '甲镇库' }),
	sample('stock', 1, { ...BATCH, qty_on_hand: 7, batch_no: '-2026"01,A', location: '@3 架' }),
	sample('stock', 2, { ...THERE, depot_id: idOf('depot', 2), qty_on_hand: 900, item_code: 'sandbag' }),
	sample('incident', 1, { ...HERE, name: '乙镇/积水:1', caller_phone: '15400000002' }),
	line(1, { sort: 'in', change: 5, qty_after: 9, happened_at: '2026-11-18T23:59:59+08:00', handed_by: '王五' }),
	line(2, {
		sort: 'transfer',
		change: -3,
		qty_after: 6,
		happened_at: '2026-11-19T00:00:00+08:00',
		note: '\u4e00,"二"',
	}),
	line(3, { sort: 'adjust', change: 1, qty_after: 7, happened_at: '2026-11-20T09:00:00+08:00' }),
	sample('journal', 1, {
		...HERE,
		incident_id: idOf('incident', 1),
		happened_at: '2026-11-20T10:00:07+08:00',
		words: '+86 来电：积水',
	}),
]

let served: Served
before(async () => {
	served = await serve({ drafts: DRAFTS })
})
after(() => served.close())

const get = (file: string, as: Who | null = 'planner') => served.ask(`/api/ledgers/${file}`, { as })
/** Rows by their headings; what the mark at the beginning is for, `fetch` has taken away. */
async function rows(file: string, as: Who = 'planner'): Promise<Record<string, string>[]> {
	const { status, text } = await get(file, as)
	assert.equal(status, 200, text)
	const [headings, ...lines] = readCsv(text)
	return lines.map((cells) => Object.fromEntries(headings!.map((heading, i) => [heading, cells[i]!])))
}

test('a ledger is a file that spreadsheets of an office open as it is', async () => {
	const answer = await fetch(`${served.url}/api/ledgers/detail.csv?from=2026-11-19&to=2026-11-20`, {
		headers: { authorization: 'Bearer planner' },
	})
	const bytes = new Uint8Array(await answer.arrayBuffer())
	assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
	const text = new TextDecoder().decode(bytes)
	assert.equal(text.split('\n').length - 1, text.split('\r\n').length - 1)
	assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8')
	assert.match(answer.headers.get('cache-control')!, /no-store/)
	const disposition = answer.headers.get('content-disposition')!
	assert.ok(disposition.startsWith('attachment; filename="detail.csv"; '))
	const [, name] = /filename\*=UTF-8''(\S+)$/.exec(disposition)!
	assert.equal(decodeURIComponent(name!), '物资明细表_2026-11-19_至2026-11-20.csv')
})

test('a text never begins like a formula, and a number is a number', async () => {
	const [, row] = await rows('detail.csv')
	assert.deepEqual([row!.库点, row!.批号, row!.货架], ["'=乙镇库", `'-2026"01,A`, "'@3 架"])
	const [out] = await rows('out.csv')
	assert.deepEqual([out!.数量, out!.结存, out!.备注], ['3', '6', '一,"二"'])
	const [timeline] = await rows(`incident.csv?id=${idOf('incident', 1)}`)
	assert.deepEqual([timeline!.时间, timeline!.内容], ['2026-11-20 10:00:07', "'+86 来电：积水"])
	const counted = (await rows('stocktake.csv')).find((one) => one.实盘数量 !== '')
	assert.deepEqual([counted!.账面数量, counted!.实盘数量, counted!.盘盈亏], ['6', '7', '1'])
})

test('days begin at midnight in Beijing', async () => {
	const of = async (query: string) => {
		const [row] = await rows(`detail.csv?region=990102102&${query}`)
		return [row!.期初结存, row!.入库, row!.调拨, row!.盘盈亏, row!.期末结存].map(Number)
	}
	assert.deepEqual(await of(''), [4, 5, 3, 1, 7])
	assert.deepEqual(await of('from=2026-11-19'), [9, 0, 3, 1, 7])
	assert.deepEqual(await of('to=2026-11-18'), [4, 5, 0, 0, 9])
	assert.deepEqual(await of('from=2026-11-19&to=2026-11-19'), [9, 0, 3, 0, 6])
	assert.equal((await rows('in.csv?to=2026-11-17')).length, 0)
})

test('everybody is told what they may see', async () => {
	const depots = async (as: Who, query = '') => (await rows(`detail.csv${query}`, as)).map((row) => row.库点)
	assert.deepEqual(await depots('planner'), ['甲镇库', "'=乙镇库"])
	assert.deepEqual(await depots('planner', '?region=990102101201'), ['甲镇库'])
	assert.deepEqual(await depots('villager'), ["'=乙镇库"])
	assert.deepEqual(await depots('clerk'), ['甲镇库'])
	assert.deepEqual(await depots('wall'), ['', ''], 'a wall is not told where things lie')
	assert.deepEqual(await depots('keeper'), [])
	assert.deepEqual(
		(await rows('in.csv', 'auditor')).map((row) => row.交货人),
		['王×'],
	)
	const { text } = await get(`incident.csv?id=${idOf('incident', 1)}`)
	assert.ok(!text.includes('15400'))
})

test('what is not usable is named', async () => {
	const table: [file: string, as: Who | null, status: number, where: string][] = [
		['all.csv', 'planner', 404, 'all.csv'],
		['detail', 'planner', 404, 'detail'],
		['toString.csv', 'planner', 404, 'toString.csv'],
		['detail.csv?from=2026-02-30', 'planner', 400, 'from'],
		['detail.csv?to=gestern', 'planner', 400, 'to'],
		['detail.csv?to=2026-11-20T00:00:00Z', 'planner', 400, 'to'],
		['in.csv?from=2026-11-20&to=2026-11-19', 'planner', 400, 'to'],
		['in.csv?from=2026-11-20&from=2026-11-21', 'planner', 400, 'from'],
		['out.csv?region=99010', 'planner', 400, 'region'],
		['out.csv?region=990199', 'planner', 400, 'region'],
		['out.csv?region=990102101', 'villager', 400, 'region'],
		['stocktake.csv?item=pump', 'planner', 400, 'item'],
		['detail.csv', null, 401, 'Authorization'],
		['incident.csv', 'planner', 400, 'id'],
		['incident.csv?id=depot:01SAMP00000000000000000001', 'planner', 400, 'id'],
		[`incident.csv?id=${idOf('incident', 9)}`, 'planner', 404, 'id'],
		[`incident.csv?id=${idOf('incident', 1)}`, 'clerk', 404, 'id'],
	]
	for (const [file, as, status, where] of table) {
		const told = await get(file, as)
		assert.deepEqual([told.status, (told.body as { where: string }).where], [status, where], file)
	}
	assert.equal((await served.ask('/api/ledgers/detail.csv', { method: 'POST', json: {} })).status, 405)
})

test('what an incident is called never breaks out of the name of its file', async () => {
	const { headers } = await get(`incident.csv?id=${idOf('incident', 1)}`)
	const [, name] = /filename\*=UTF-8''(\S+)$/.exec(headers.get('content-disposition')!)!
	assert.equal(decodeURIComponent(name!), '事件记录_乙镇积水1.csv')
})

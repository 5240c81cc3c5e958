import type { Request, Response } from 'express'
import { z } from 'zod'
import { detailLedger } from '../../domain/ledgers/detail.ts'
import type { Days, Given } from '../../domain/ledgers/given.ts'
import { incidentTables } from '../../domain/ledgers/incident-record.ts'
import { inLedger, outLedger } from '../../domain/ledgers/lines.ts'
import { stocktakeLedger } from '../../domain/ledgers/stocktake.ts'
import type { Table } from '../../domain/ledgers/table.ts'
import type { Id, Kind, Of } from '../../domain/record.ts'
import { prefixOf, townshipOf } from '../../domain/region.ts'
import { beijingDay } from '../../domain/time.ts'
import { view } from '../../domain/view.ts'
import type { Desk } from './api-parts.ts'
import { BYTE_ORDER_MARK, csvOf } from './csv.ts'
import { Problem } from './problem.ts'
import { readParameters } from './read-parameters.ts'

/** The four ledgers that DB37/T 4824 asks of a township. */
const LEDGERS: Readonly<Record<string, readonly [name: string, table: (given: Given) => Table]>> = {
	detail: ['物资明细表', detailLedger],
	in: ['物资入库表', inLedger],
	out: ['物资出库表', outLedger],
	stocktake: ['物资盘点表', stocktakeLedger],
}

const day = z.iso.date('expected a day, YYYY-MM-DD').optional()
const period = z
	.strictObject({
		region: z
			.string()
			.regex(/^(?:\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/, 'expected 2, 4, 6, 9 or 12 digits')
			.optional(),
		from: day,
		to: day,
	})
	.refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], message: 'earlier than from' })

/** `GET /ledgers/{detail|in|out|stocktake}.csv?region=&from=&to=`: a ledger of some days, as the asker sees the records. */
export function stockLedger(desk: Desk, req: Request, res: Response): void {
	const file = String(req.params.file)
	const found =
		file.endsWith('.csv') && Object.hasOwn(LEDGERS, file.slice(0, -4)) ? LEDGERS[file.slice(0, -4)] : undefined
	if (!found) throw new Problem(404, 'There is no such ledger.', { where: file.slice(0, 80) })
	const [name, table] = found
	const { region = '', from = '', to = '' } = readParameters(period, req.query)
	const given = givenTo(desk, region.length === 12 ? prefixOf(region) : region, { from, to })
	answerCsv(res, file, [name, from, to && `至${to}`].filter(Boolean).join('_'), [table(given)])
}

const identified = z.strictObject({ id: z.string().regex(/^incident:[0-9A-Z]{26}$/, 'expected the id of an incident') })

/** `GET /ledgers/incident.csv?id=`: the timeline of an incident, with its task orders and reservations. */
export function incidentLedger(desk: Desk, req: Request, res: Response): void {
	const { id } = readParameters(identified, req.query)
	const incident = seenOf(desk, 'incident', id)
	if (!incident) throw new Problem(404, 'There is no such record.', { where: 'id' })
	const ofIt = <K extends 'journal' | 'task' | 'reservation'>(kind: K) =>
		seen(desk, kind).filter((record) => record.incident_id === id)
	const tables = incidentTables({
		journal: ofIt('journal'),
		tasks: ofIt('task'),
		reservations: ofIt('reservation'),
		nameOf: (other) => (seenOf(desk, 'force', other) ?? seenOf(desk, 'depot', other))?.name,
	})
	answerCsv(res, 'incident.csv', `事件记录_${incident.name}`, tables)
}

function givenTo(desk: Desk, prefix: string, days: Days): Given {
	const regions = seen(desk, 'region')
	if (regions.length > 0 && !regions.some(({ region_code }) => region_code.startsWith(prefix)))
		throw new Problem(400, 'A query parameter is not usable.', {
			where: 'region',
			why: 'no division in your view has this code',
		})
	const townships = new Map(regions.map(({ region_code, name }) => [region_code, name]))
	const inRegion = <K extends 'stock' | 'movement'>(kind: K): Of<K>[] =>
		seen(desk, kind).filter(({ region_code }) => region_code.startsWith(prefix))
	return {
		stocks: inRegion('stock'),
		movements: inRegion('movement'),
		depot: (id) => seenOf(desk, 'depot', id),
		incident: (id) => seenOf(desk, 'incident', id),
		township: (code) => townships.get(`${townshipOf(code)}000`),
		days,
		today: beijingDay(desk.now()),
	}
}

const seen = <K extends Kind>({ layers, who }: Desk, kind: K): Of<K>[] =>
	[...layers.ofKind(kind).values()].flatMap((record) => (view(who, record as never) as Of<K> | null) ?? [])

function seenOf<K extends Kind>({ layers, who }: Desk, kind: K, id: Id | undefined): Of<K> | undefined {
	const record = id === undefined ? undefined : layers.ofKind(kind).get(id)
	return record && ((view(who, record as never) as Of<K> | null) ?? undefined)
}

function answerCsv(res: Response, plain: string, name: string, tables: readonly Table[]): void {
	res.setHeader('Content-Type', 'text/csv; charset=utf-8')
	res.setHeader('Content-Disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encoded(`${name}.csv`)}`)
	res.setHeader('Cache-Control', 'private, no-store')
	res.end(BYTE_ORDER_MARK + tables.map(csvOf).join('\r\n'))
}

/** Percent-encoded as RFC 8187 wants it; what no file name may hold is left out. */
const encoded = (name: string): string =>
	encodeURIComponent(name.replace(/[\\/:*?"<>|]/g, '')).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)

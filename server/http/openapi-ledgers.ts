import { problem } from './openapi-answers.ts'
import { queryParameter } from './openapi-parameters.ts'

const csv = { description: 'CSV in UTF-8', content: { 'text/csv': { schema: { type: 'string' } } } }
const day = { type: 'string', format: 'date' }
const PERIOD = [
	queryParameter('region', { type: 'string' }, 'Code of a division: 2, 4, 6, 9 or 12 digits'),
	queryParameter('from', day, 'First day, in Beijing'),
	queryParameter('to', day, 'Last day, in Beijing'),
]
const ledger = (summary: string, operationId: string, parameters: readonly object[]) => ({
	get: { summary, operationId, parameters, responses: { 200: csv, default: problem } },
})

/** Ledgers to be opened in a spreadsheet. */
export const openapiLedgers: Readonly<Record<string, object>> = {
	'/ledgers/detail.csv': ledger('明细表: batches with what came, went and is left', 'ledgerDetail', PERIOD),
	'/ledgers/in.csv': ledger('入库表: what came into the stores', 'ledgerIn', PERIOD),
	'/ledgers/out.csv': ledger('出库表: what left them', 'ledgerOut', PERIOD),
	'/ledgers/stocktake.csv': ledger('盘点表: what the books say and what was found', 'ledgerStocktake', PERIOD),
	'/ledgers/incident.csv': ledger('Timeline of an incident, its task orders and reservations', 'ledgerIncident', [
		{ ...queryParameter('id', { type: 'string' }, 'Id of the incident'), required: true },
	]),
}

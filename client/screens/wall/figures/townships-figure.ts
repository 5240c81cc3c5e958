import type { Of } from '../../../../domain/record.ts'
import { townshipOrNone } from '../../../map/point-feature.ts'
import type { Grade } from '../../../map/symbols/mark.ts'
import { inUse, verifyDue } from '../../../map/verify-due.ts'
import { commandMap } from '../../../maps/command/layers.ts'
import { forceMap } from '../../../maps/force/layers.ts'
import { gradeOf, riskMap } from '../../../maps/risk/layers.ts'
import { supplyMap } from '../../../maps/supply/layers.ts'
import { later } from './later.ts'

export type TownshipRow = {
	code: string
	name: string
	risks: number
	grades: Record<Grade, number>
	findings: number
	open: number
	overdue: number
	depots: number
	/** Of the depots: to be verified again. */
	doubtful: number
	forces: number
	/** Of the forces: sent out, and neither out nor ready. */
	out: number
	away: number
	onDuty: number
	stations: number
	online: number
}
export type TownshipsFigure = { at: string | null; rows: readonly TownshipRow[] }

export type TownshipRecords = {
	risks: Iterable<Of<'risk'>>
	findings: Iterable<Of<'finding'>>
	depots: Iterable<Of<'depot'>>
	forces: Iterable<Of<'force'>>
	orgs: Iterable<Of<'org'>>
}
type Place = { region_code: string; updated_at: string }

const blank = (code: string, name: string): TownshipRow => ({
	code,
	name,
	risks: 0,
	grades: { major: 0, larger: 0, general: 0, low: 0 },
	findings: 0,
	open: 0,
	overdue: 0,
	depots: 0,
	doubtful: 0,
	forces: 0,
	out: 0,
	away: 0,
	onDuty: 0,
	stations: 0,
	online: 0,
})

const OUT: readonly string[] = ['assigned', 'en_route', 'on_scene', 'working', 'returning']
const AWAY: readonly string[] = ['rest', 'offline', 'unavailable']

/** The figures of all maps side by side for each township, in the order given; every record is looked at once. */
export function townshipsFigure(
	townships: readonly { code: string; name: string }[],
	records: TownshipRecords,
	today: string,
): TownshipsFigure {
	const rows = new Map(townships.map(({ code, name }) => [code, blank(code, name)]))
	// A few hundred divisions are named by many thousand records.
	const known = new Map<string, TownshipRow | undefined>()
	const rowOf = (region: string) => {
		if (!known.has(region)) known.set(region, rows.get(townshipOrNone(region)))
		return known.get(region)
	}
	let at: string | null = null
	const each = <R extends Place>(
		found: Iterable<R>,
		counts: (r: R) => boolean,
		add: (row: TownshipRow, r: R) => void,
	) => {
		for (const record of found) {
			if (!counts(record)) continue
			at = later(at, record.updated_at)
			const row = rowOf(record.region_code)
			if (row) add(row, record)
		}
	}
	each(records.risks, riskMap.shows, addRisk)
	each(records.findings, inUse, (row, finding) => addFinding(row, finding, today))
	each(records.depots, supplyMap.shows, (row, depot) => addDepot(row, depot, today))
	each(records.forces, forceMap.shows, addForce)
	each(records.orgs, commandMap.shows, addStation)
	return { at, rows: [...rows.values()] }
}

function addRisk(row: TownshipRow, risk: Of<'risk'>): void {
	row.risks++
	row.grades[gradeOf(risk)]++
}

function addFinding(row: TownshipRow, { status, deadline }: Of<'finding'>, today: string): void {
	row.findings++
	if (status === 'closed') return
	row.open++
	if (deadline !== undefined && deadline < today) row.overdue++
}

function addDepot(row: TownshipRow, depot: Of<'depot'>, today: string): void {
	row.depots++
	if (verifyDue(depot, today)) row.doubtful++
}

function addForce(row: TownshipRow, { status, on_duty }: Of<'force'>): void {
	row.forces++
	row.onDuty += on_duty ?? 0
	if (OUT.includes(status)) row.out++
	else if (AWAY.includes(status)) row.away++
}

function addStation(row: TownshipRow, { net }: Of<'org'>): void {
	row.stations++
	if (net === 'online') row.online++
}

import { describeKind } from '../../../../domain/describe.ts'
import { type AnyRecord, type Kind, loose, type Of } from '../../../../domain/record.ts'
import { type MapFace, type MapKey, positionOf } from '../../../map/map-face.ts'
import { verifyDue } from '../../../map/verify-due.ts'
import { commandMap } from '../../../maps/command/layers.ts'
import { forceMap } from '../../../maps/force/layers.ts'
import { riskMap } from '../../../maps/risk/layers.ts'
import { supplyMap } from '../../../maps/supply/layers.ts'
import { later } from './later.ts'
import { percent } from './percent.ts'

/** In per cent with one decimal; null of a map without points. */
type QualityRow = {
	/** Mean share of the needed fields that are filled. */
	complete: number | null
	located: number | null
	/** Verified, and not due to be again. */
	verified: number | null
}
export type QualityFigure = { at: string | null; rows: Readonly<Record<MapKey, QualityRow>> }
export type MapRecords = {
	risks: Iterable<Of<'risk'>>
	depots: Iterable<Of<'depot'>>
	forces: Iterable<Of<'force'>>
	orgs: Iterable<Of<'org'>>
}

const neededOf = (kind: Kind): readonly string[] =>
	describeKind(kind)
		.filter(({ field }) => field.needed)
		.map(({ key }) => key)
const isFilled = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0)

/** Needed fields that are filled; kept by record, since few of many thousand change at a time. */
const filled = new WeakMap<AnyRecord, number>()
function filledOf(record: AnyRecord, needed: readonly string[]): number {
	let count = filled.get(record)
	if (count === undefined) {
		const values = loose(record)
		count = needed.reduce((sum, key) => sum + Number(isFilled(values[key])), 0)
		filled.set(record, count)
	}
	return count
}

/** How far the four maps can be trusted: what is filled in, what has a place, what was verified in time. */
export function qualityFigure({ risks, depots, forces, orgs }: MapRecords, today: string): QualityFigure {
	let at: string | null = null
	const rowOf = (face: MapFace, records: Iterable<AnyRecord>): QualityRow => {
		const needed = neededOf(face.kind)
		const sum = { count: 0, filled: 0, located: 0, verified: 0 }
		for (const record of records) {
			if (!face.shows(record)) continue
			at = later(at, record.updated_at)
			sum.count++
			sum.filled += filledOf(record, needed)
			if (positionOf(record)) sum.located++
			if (record.verified_at !== undefined && !verifyDue(record, today)) sum.verified++
		}
		return {
			complete: percent(sum.filled, sum.count * needed.length),
			located: percent(sum.located, sum.count),
			verified: percent(sum.verified, sum.count),
		}
	}
	const rows = {
		risk: rowOf(riskMap, risks),
		supply: rowOf(supplyMap, depots),
		force: rowOf(forceMap, forces),
		command: rowOf(commandMap, orgs),
	}
	return { at, rows }
}

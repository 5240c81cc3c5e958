import type { Source } from '../../../../../domain/answers/allocate.ts'
import type { LeftOut } from '../../../../../domain/nearest.ts'
import type { Of } from '../../../../../domain/record.ts'
import type { Chosen } from './chosen-of.ts'

/** A depot that is left out of the ranking, and why; `qty` is what it could give if it could come. */
export type OutRow = {
	sort: 'out'
	depot: Of<'depot'>
	why: LeftOut['why'] | 'none-free'
	qty: number
	source: Source | null
}
export type SupplyRow =
	| { sort: 'source'; rank: number; source: Source; qty: number; late: boolean }
	| { sort: 'limit'; minutes: number }
	| OutRow
	| { sort: 'rest'; count: number }

type Given = {
	sources: readonly Source[]
	out: readonly OutRow[]
	chosen: Chosen
	within_min: number | null
	/** Ranked rows beyond those that are chosen or in time, and rows of those left out. */
	room: { ranked: number; out: number }
}

/** The ranking with its limit drawn between two rows, then who is left out; what there is no room for is counted. */
export function supplyRows({ sources, out, chosen, within_min, room }: Given): SupplyRow[] {
	const limit = within_min ?? Number.POSITIVE_INFINITY
	const ranked = sources
		.filter(({ available, depot }) => available > 0 || (chosen[depot.id] ?? 0) > 0)
		.map((source, i) => ({
			sort: 'source' as const,
			rank: i + 1,
			source,
			qty: chosen[source.depot.id] ?? 0,
			late: source.near.minutes > limit,
		}))
	const inTime = ranked.filter(({ late }) => !late)
	const kept = ranked.filter(({ qty }, i) => qty > 0 || i < room.ranked)
	const shown = kept.filter(({ late }) => !late)
	const late = kept.filter((row) => row.late)
	const line: SupplyRow[] = within_min !== null && ranked.length > 0 ? [{ sort: 'limit', minutes: within_min }] : []
	const empty = sources
		.filter(({ available, depot }) => available <= 0 && !chosen[depot.id])
		.map((source): OutRow => ({ sort: 'out', depot: source.depot, why: 'none-free', qty: 0, source }))
	const outs = [...out, ...empty]
	const hidden = ranked.length - kept.length + Math.max(0, outs.length - room.out)
	return [
		...shown,
		// Where rows in time are left out for want of room, the line would stand at a wrong place.
		...(shown.length === inTime.length ? line : []),
		...late,
		...outs.slice(0, room.out),
		...(hidden > 0 ? [{ sort: 'rest' as const, count: hidden }] : []),
	]
}

export const keyOfRow = (row: SupplyRow): string =>
	row.sort === 'source' ? row.source.depot.id : row.sort === 'out' ? row.depot.id : row.sort

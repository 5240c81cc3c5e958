import { distanceM } from '../../domain/geometry.ts'
import type { FoundPlace } from '../../domain/ground.ts'
import { foldName } from '../../geodata/pack/fold-name.ts'
import type { FindPlaces, PlaceIndex, Ranked } from './find-places.ts'
import { findRecords } from './find-records.ts'
import { readPosition } from './read-position.ts'
import { RecordNames, type RecordSource } from './record-names.ts'
import { whereIs } from './where-is.ts'

const SAME_M = 300
/** One source has the seat of a division, another the middle of its ground. */
const SAME_DIVISION_M = 20_000

/** Search over positions, live records and the places of the pack in use; `pack` gives null where there is none. */
export function searchPlaces(records: RecordSource, pack: () => PlaceIndex | null): FindPlaces {
	const names = new RecordNames(records)
	return {
		find(viewer, asked) {
			const index = pack()
			const positions = readPosition(asked.text, index?.box ?? null)
			// Some of these are the same twice.
			const more = { ...asked, limit: asked.limit * 2 }
			const ranked = [...findRecords(names, viewer, more), ...(index?.find(more) ?? [])]
			return [...positions, ...eachOnce(ranked.sort((a, b) => a.cost - b.cost))].slice(0, asked.limit)
		},
		at: (viewer, position) => whereIs(names, pack(), viewer, position),
	}
}

/** What stands twice keeps its better place, and the record's answer, since a record has a card. */
function eachOnce(ranked: readonly Ranked[]): FoundPlace[] {
	const kept: FoundPlace[] = []
	for (const { found } of ranked) {
		const twin = kept.findIndex((other) => isSame(other, found))
		if (twin < 0) kept.push(found)
		else if (found.sort === 'record' && kept[twin]!.sort !== 'record') kept[twin] = found
	}
	return kept
}

function isSame(a: FoundPlace, b: FoundPlace): boolean {
	if (a.sort === 'record' && b.sort === 'record') return a.id === b.id
	if (foldName(a.name) !== foldName(b.name)) return false
	const divisions = a.sort === 'division' && b.sort === 'division' && a.type === b.type
	return distanceM(a.at, b.at) <= (divisions ? SAME_DIVISION_M : SAME_M)
}

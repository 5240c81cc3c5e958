import type { Words } from '../../../domain/field.ts'
import type { AnyRecord } from '../../../domain/record.ts'
import type { MapFace } from '../../map/map-face.ts'
import { typeWords } from '../../map/type-words.ts'
import type { Places } from '../common/use-places.ts'

/** The records that answer a search, most important first; every word of the search must occur somewhere. */
export function matching(
	face: MapFace,
	records: readonly AnyRecord[],
	places: Places,
	query: string,
	township: string | null,
	pick: (words: Words) => string,
): readonly AnyRecord[] {
	const asked = query.toLowerCase().split(/\s+/).filter(Boolean)
	const text = (record: AnyRecord) => {
		const type = typeWords(record)
		return [record.name, record.code ?? '', places.nameOf(record.region_code), type ? pick(type) : '']
			.join(' ')
			.toLowerCase()
	}
	const rank = (record: AnyRecord) => face.rank(record)
	return records
		.filter((record) => township === null || record.region_code.startsWith(township))
		.filter((record) => asked.length === 0 || asked.every((word) => text(record).includes(word)))
		.sort((a, b) => rank(b) - rank(a) || (a.code ?? a.id).localeCompare(b.code ?? b.id))
}

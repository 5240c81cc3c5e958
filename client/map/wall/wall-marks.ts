import type { Feature } from 'geojson'
import { type AnyRecord, type Id, loose, type Of } from '../../../domain/record.ts'
import type { BoardData } from '../board-data.ts'
import { seenAt, WALL } from '../density.ts'
import { positionOf } from '../map-face.ts'
import { recordMark } from '../overlay-parts/record-mark.ts'
import { nameOffset } from '../point-feature.ts'
import { markId } from '../symbols/image-id.ts'
import type { WallLook } from './wall-look.ts'

/** What is drawn over what, from the bottom. */
const RANK = { lit: 1, alarm: 2, selected: 3, incident: 4 } as const

/** The name, and beside a shelter how full it is. */
function nameOf(record: AnyRecord): string {
	const { short_name } = loose(record)
	const name = typeof short_name === 'string' ? short_name : record.name
	const { capacity, occupied } = record.kind === 'shelter' ? record : {}
	return capacity !== undefined && occupied !== undefined ? `${name} ${occupied}/${capacity}` : name
}

/** `minor` marks are seen only where all single marks are. */
type Way = { rank: number; size?: number; selected?: boolean; words?: string; minor?: boolean }
/** Alarms that interrupt or chime; the others are told of in words. */
const PRESSING: readonly string[] = ['P1', 'P2']

function featureOf(record: AnyRecord, data: BoardData, way: Way): Feature[] {
	const { rank, selected, size = selected ? WALL.chosen : WALL.mark, words, minor = false } = way
	const at = positionOf(record)
	const plain = recordMark(record, data.faceOf(record.id), data.today())
	if (!at || !plain) return []
	const mark = { ...seenAt(WALL, plain), ...(selected ? { selected } : {}) }
	const properties = {
		id: record.id,
		icon: markId(mark, size),
		rank,
		nameOffset: nameOffset(mark, { ...WALL, mark: size }),
		minor,
		...(words ? { words } : {}),
	}
	return [{ type: 'Feature', geometry: { type: 'Point', coordinates: at }, properties }]
}

/**
 * Marks that are drawn whatever the zoom: what is lit, alarms, what is in the middle, incidents over all, of which
 * `incident` is the size in pixels.
 */
export function wallMarks(look: WallLook, data: BoardData, incident: number): Feature[] {
	const { selected, lit, links, alarms, incidents, exerciseWord } = look
	const times = new Map(links.map(({ id, label }) => [id, label]))
	const own = new Set<Id>([...incidents, ...alarms].map(({ id }) => id))
	const of = (id: Id, way: Way): Feature[] => {
		const record = data.replica.get(id)
		if (!record || own.has(id)) return []
		return featureOf(record, data, { ...way, words: [nameOf(record), times.get(id)].filter(Boolean).join(' ') })
	}
	const other = (record: Of<'alarm'> | Of<'incident'>, rank: number): Feature[] => {
		const chosen = record.id === selected
		const minor = !chosen && record.kind === 'alarm' && !PRESSING.includes(record.class)
		const size = record.kind === 'incident' && !chosen ? { size: incident } : {}
		// A mark without words is taken for what is real.
		const words = record.exercise ? `${exerciseWord} ${record.name}` : chosen ? record.name : undefined
		return featureOf(record, data, {
			rank,
			minor,
			...size,
			...(words ? { words } : {}),
			...(chosen ? { selected: true } : {}),
		})
	}
	return [
		...lit.filter((id) => id !== selected).flatMap((id) => of(id, { rank: RANK.lit })),
		...alarms.flatMap((record) => other(record, RANK.alarm)),
		...(selected ? of(selected, { rank: RANK.selected, selected: true }) : []),
		...incidents.flatMap((record) => other(record, RANK.incident)),
	]
}

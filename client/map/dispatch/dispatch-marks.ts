import type { Feature } from 'geojson'
import { incident as incidentKind } from '../../../domain/kinds/incident.ts'
import type { AnyRecord, Id } from '../../../domain/record.ts'
import type { BoardData } from '../board-data.ts'
import { DESK } from '../density.ts'
import { positionOf } from '../map-face.ts'
import { dotFeature } from '../overlay-parts/plain-feature.ts'
import { recordMark } from '../overlay-parts/record-mark.ts'
import { nameOffset } from '../point-feature.ts'
import { markId } from '../symbols/image-id.ts'
import type { Mark } from '../symbols/mark.ts'
import type { DispatchLook, RankedMark } from './dispatch-look.ts'

/** Nominal size of what is dealt with, in pixels; other incidents are smaller and stand still. */
const INCIDENT = 32
const OTHER = 24
/** In ems: words keep clear of the box of their own mark, and of the room that they keep around themselves. */
const CLEAR = 0.2
/** What is drawn over what, from the bottom; within the ranking the nearest lies on top. */
const ORDER = { out: 0, ranked: 100, chosen: 200, pointed: 300, selected: 400, incident: 500 } as const

type Looked = Pick<DispatchLook, 'selected' | 'pointed' | 'incidents' | 'inHand' | 'call' | 'ranked'>
type Way = { order: number; size?: number; words?: string; rank?: number | null; out?: boolean }

function markFeature(id: Id, mark: Mark, at: [number, number], way: Way): Feature {
	const { order, size = DESK.mark, words = '', rank, out = false } = way
	return dotFeature(id, at, {
		icon: markId(mark, size),
		order,
		words,
		ranked: rank != null,
		/** Under the ranking: a layer is drawn over another for certain, a mark within it only within a tile. */
		beside: order < ORDER.ranked - 98,
		out,
		nameOffset: nameOffset(mark, { ...DESK, mark: size, name: rank == null ? 12 : 13 }) + CLEAR,
	})
}

/** Selection and pointing are the same on whatever is drawn. */
const lit = (id: Id, { selected, pointed }: Looked): Partial<Mark> =>
	id === selected ? { selected: true } : id === pointed ? { pointed: true } : {}

const orderOf = ({ id, rank, chosen, out }: RankedMark, { selected, pointed }: Looked): number =>
	id === selected
		? ORDER.selected
		: id === pointed
			? ORDER.pointed
			: out
				? ORDER.out
				: (chosen ? ORDER.chosen : ORDER.ranked) - Math.min(rank ?? 99, 99)

function rankedFeature(ranked: RankedMark, look: Looked, data: BoardData): Feature[] {
	const record = data.replica.get(ranked.id)
	const at = record && positionOf(record)
	const plain = record && recordMark(record, data.faceOf(record.id), data.today())
	if (!record || !at || !plain) return []
	const { rank, words, out } = ranked
	const mark: Mark = { ...plain, ...lit(record.id, look), ...(rank === null ? {} : { rank }) }
	return [markFeature(record.id, mark, at, { order: orderOf(ranked, look), words, rank, out })]
}

/** What is chosen or pointed at and is in no ranking, of whatever kind it is. */
function litFeature(id: Id, look: Looked, data: BoardData): Feature[] {
	const record = data.replica.get(id)
	if (!record || record.kind === 'incident' || look.ranked.some((one) => one.id === id)) return []
	const at = positionOf(record)
	const plain = recordMark(record, data.faceOf(id), data.today())
	if (!at || !plain) return []
	const order = id === look.selected ? ORDER.selected : ORDER.pointed
	return [markFeature(id, { ...plain, ...lit(id, look) }, at, { order, words: nameOf(record) })]
}
const nameOf = (record: AnyRecord): string =>
	'short_name' in record && typeof record.short_name === 'string' ? record.short_name : record.name

function incidentFeatures(look: Looked, data: BoardData): Feature[] {
	return look.incidents.flatMap((record) => {
		const at = positionOf(record)
		const plain = at && recordMark(record, undefined, data.today())
		if (!at || !plain) return []
		const own = record.id === look.inHand
		const { ringed: _rings, ...still } = plain
		const mark: Mark = { ...(own || look.inHand === null ? plain : still), ...lit(record.id, look) }
		return [markFeature(record.id, mark, at, { order: ORDER.incident + Number(own), size: own ? INCIDENT : OTHER })]
	})
}
function callFeature({ call }: Looked): Feature[] {
	if (!call) return []
	const character = call.type ? (incidentKind.type?.characters[call.type] ?? '') : ''
	const mark: Mark = { layer: 'incident', character, ringed: true }
	return [markFeature('call', mark, call.at, { order: ORDER.incident, size: INCIDENT })]
}

/** Marks that are drawn whatever the zoom: the ranking, what is lit, and incidents over all. */
export const dispatchMarks = (look: Looked, data: BoardData): Feature[] => [
	...look.ranked.flatMap((one) => rankedFeature(one, look, data)),
	...[...new Set([look.pointed, look.selected])].flatMap((id) => (id ? litFeature(id, look, data) : [])),
	...incidentFeatures(look, data),
	...callFeature(look),
]

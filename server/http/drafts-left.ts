import { distanceM } from '../../domain/geometry.ts'
import type { Draft } from '../../domain/intent.ts'
import { positionOf } from '../../domain/place-record.ts'
import type { AnyRecord } from '../../domain/record.ts'
import type { Layers } from '../layers/layers.ts'

/** A record of the same name and kind within this distance stands for the draft already. */
const SAME_M = 1000

/** The drafts of a pack that no record stands for yet: by its source, by the code of a division, by name and place. */
export function leftOf(layers: Pick<Layers, 'all' | 'seq'>, drafts: readonly Draft[]): readonly Draft[] {
	const known = lately.get(drafts)
	if (known?.layers === layers && known.seq === layers.seq) return known.left
	const left = leftNow([...layers.all()], drafts)
	lately.set(drafts, { layers, seq: layers.seq, left })
	return left
}

/** Every screen that starts asks how many are left, most of them between the same two changes. */
const lately = new WeakMap<readonly Draft[], { layers: unknown; seq: number; left: readonly Draft[] }>()

function leftNow(records: readonly AnyRecord[], drafts: readonly Draft[]): readonly Draft[] {
	const sources = new Set(records.map(sourceOf))
	const codes = new Set(records.filter(({ kind }) => kind === 'region').map(({ region_code }) => region_code))
	const namesakes = Map.groupBy(records, nameOf)
	const stands = (draft: Draft): boolean => {
		const at = positionOf(draft as AnyRecord)
		return (namesakes.get(nameOf(draft)) ?? []).some((record) => {
			const other = positionOf(record)
			return at && other && distanceM(at, other) <= SAME_M
		})
	}
	return drafts.filter(
		(draft) =>
			!sources.has(sourceOf(draft)) &&
			!(draft.kind === 'region' && codes.has(draft.region_code)) &&
			!(draft.kind !== 'region' && stands(draft)),
	)
}

type Named = Pick<Draft, 'kind' | 'name'>
const nameOf = ({ kind, name }: Named): string => `${kind} ${name}`

const sourceOf = ({ src_system, src_id }: Pick<Draft, 'src_system' | 'src_id'>): string | null =>
	src_system && src_id ? `${src_system} ${src_id}` : null

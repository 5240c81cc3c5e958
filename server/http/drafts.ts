import type { Response } from 'express'
import { ulid } from 'ulid'
import { type LonLat, nearestOf } from '../../domain/geometry.ts'
import type { Draft } from '../../domain/intent.ts'
import { positionOf } from '../../domain/place-record.ts'
import { Places } from '../../domain/places.ts'
import type { AnyRecord, Of } from '../../domain/record.ts'
import { may, mayTry } from '../../domain/rights.ts'
import type { Identity } from '../auth/identify.ts'
import type { Layers } from '../layers/layers.ts'
import { answerJson } from './answer-json.ts'
import type { Desk } from './api-parts.ts'
import { leftOf } from './drafts-left.ts'

/** `GET /drafts`: what of the pack in use the asker may take over. */
export function offerDrafts({ who, layers, now }: Desk, drafts: readonly Draft[], res: Response): void {
	answerJson(res, { items: offeredTo(who, layers, drafts, now()) })
}

/**
 * What was found in the extract and that a person may add, without what a record stands for already. Each time under
 * new ids, since the id of a record that was removed again can never be used again.
 */
export function offeredTo(who: Identity, layers: Layers, drafts: readonly Draft[], now: number): Draft[] {
	const open = leftOf(layers, drafts).filter((record) => mayTry(who, { do: 'add', record }))
	if (open.length === 0) return []
	const regions = [...layers.ofKind('region').values()]
	const places = Places.of(regions)
	const stamp = { version: 1, updated_by: who.account, updated_at: new Date(now).toISOString() }
	return open
		.map((draft) => placed({ ...draft, id: `${draft.kind}:${ulid()}` } as Draft, places, regions))
		.filter((draft) => {
			const record = { ...draft, ...stamp } as AnyRecord
			return may(who, { do: 'add', record: draft }, null, record, places)
		})
}

/** The division is told by the boundaries of today's records, else by the nearest village, else stays as it was found. */
function placed(draft: Draft, places: Places, regions: readonly Of<'region'>[]): Draft {
	const at = positionOf(draft as AnyRecord)
	if (draft.kind === 'region' || !at || places.empty) return draft
	const code = places.at(at) ?? (places.has(draft.region_code) ? draft.region_code : nearestCode(at, regions))
	return code ? ({ ...draft, region_code: code } as Draft) : draft
}

function nearestCode(at: LonLat, regions: readonly Of<'region'>[]): string | undefined {
	const villages = regions.flatMap(({ level, at, region_code }) =>
		level === 'village' && at ? [{ at, region_code }] : [],
	)
	return (nearestOf(villages, at) ?? regions.find(({ level }) => level === 'county'))?.region_code
}

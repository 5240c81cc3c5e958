import type { Conditions } from '../../domain/conditions.ts'
import { insideOf } from '../../domain/inside.ts'
import {
	type Candidate,
	canBeNear,
	candidateOf,
	type LeftOut,
	type NearKind,
	sentCandidate,
	whyLeftOut,
} from '../../domain/nearest.ts'
import { peopleOut } from '../../domain/people-out.ts'
import type { AnyRecord } from '../../domain/record.ts'
import { view } from '../../domain/view.ts'
import type { Desk } from './api-parts.ts'

/** Of a kind all that the asker sees: those who could come, and the others with the reason. */
export function candidatesOf(desk: Desk, kind: NearKind, { hazard, flood }: Conditions): [Candidate[], LeftOut[]] {
	const out = peopleOut(desk.layers.ofKind('task').values())
	const isIn = hazard ? insideOf(hazard) : () => false
	const candidates: Candidate[] = []
	const left: LeftOut[] = []
	for (const record of desk.layers.ofKind(kind).values()) {
		const seen = view(desk.who, record)
		if (!seen || !canBeNear(seen)) continue
		const candidate = candidateOf(seen, out)
		const why = whyLeftOut(seen, out) ?? (candidate && isIn(candidate.at) ? 'in-hazard' : whyFlooded(seen, flood))
		if (candidate && why === null) candidates.push(candidate)
		else if (why !== null) left.push({ id: seen.id, why })
	}
	return [candidates, left]
}

const whyFlooded = (record: AnyRecord, flood: boolean | undefined): LeftOut['why'] | null =>
	flood && record.kind === 'depot' && record.flood_zone ? 'flood-zone' : null

/** Forces under way, as far as the asker sees them. */
export const sentOf = (desk: Desk, ids: readonly string[]): Candidate[] =>
	ids.flatMap((id) => {
		const record = desk.layers.get(id)
		const seen = record && view(desk.who, record)
		return (seen && sentCandidate(seen)) ?? []
	})

import { useMemo } from 'react'
import { type ChainStep, chainOf } from '../../../../domain/answers/chain-of.ts'
import type { Of } from '../../../../domain/record.ts'
import { useRecords, useSession } from '../../../session/use-session.ts'
import { useWall } from '../wall-state.ts'
import { focusAsk } from './near-asks.ts'
import type { NearestView } from './nearest-line.ts'
import { type NearRecord, nearRecords } from './standby.ts'
import { useNearest } from './use-nearest.ts'

/** A chosen risk point, what is nearest to it by road, and who answers for it. */
export type Focus = {
	risk: Of<'risk'>
	near: NearestView
	depots: NearRecord<'depot'>[]
	forces: NearRecord<'force'>[]
	shelters: NearRecord<'shelter'>[]
	chain: ChainStep[]
}

/** What the remote has put in the middle, where it is a risk point; else null. */
export function useFocus(): Focus | null {
	const { wall } = useWall()
	const { replica } = useSession()
	const risks = useRecords('risk')
	const orgs = useRecords('org')
	const forces = useRecords('force')
	const focus = wall?.focus
	const risk = useMemo(() => (focus ? risks.find(({ id }) => id === focus) : undefined), [focus, risks])
	const near = useNearest(focusAsk(risk?.at))
	return useMemo(() => {
		if (!risk) return null
		// Read anew whenever a team changes, for its row tells its state.
		const known = new Map(forces.map((force) => [force.id, force]))
		const find = (id: string) => known.get(id) ?? replica.get(id)
		return {
			risk,
			near,
			depots: nearRecords(near.answer, 'depot', find),
			forces: nearRecords(near.answer, 'force', find),
			shelters: nearRecords(near.answer, 'shelter', find),
			chain: chainOf(risk.region_code, orgs),
		}
	}, [risk, near, forces, orgs, replica])
}

import { useMemo } from 'react'
import type { Of } from '../../../domain/record.ts'
import { commandMap } from '../../maps/command/layers.ts'
import { forceMap } from '../../maps/force/layers.ts'
import { riskMap } from '../../maps/risk/layers.ts'
import { supplyMap } from '../../maps/supply/layers.ts'
import { useLine, useRecords, useSession } from '../../session/use-session.ts'

export type Points = {
	/** False until the records have come: what is not known yet is not zero. */
	known: boolean
	risk: readonly Of<'risk'>[]
	supply: readonly Of<'depot'>[]
	force: readonly Of<'force'>[]
	command: readonly Of<'org'>[]
}

/** The points that each map counts, kept up to date; none is counted on two maps. */
export function usePoints(): Points {
	const risks = useRecords('risk')
	const depots = useRecords('depot')
	const forces = useRecords('force')
	const orgs = useRecords('org')
	const risk = useMemo(() => risks.filter(riskMap.shows), [risks])
	const supply = useMemo(() => depots.filter(supplyMap.shows), [depots])
	const force = useMemo(() => forces.filter(forceMap.shows), [forces])
	const command = useMemo(() => orgs.filter(commandMap.shows), [orgs])
	const { replica } = useSession()
	// A district may have no record yet: that is known once the server has told all it has.
	const known = useLine().line !== 'connecting' && replica.epoch !== null
	return useMemo(() => ({ known, risk, supply, force, command }), [known, risk, supply, force, command])
}

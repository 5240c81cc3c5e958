import { useCallback } from 'react'
import type { Kind } from '../../../../domain/record.ts'
import type { Replica } from '../../../session/replica.ts'
import { type TownshipsFigure, townshipsFigure } from '../figures/townships-figure.ts'
import { useWall } from '../wall-state.ts'
import { useFigure } from './use-figure.ts'

const KINDS: readonly Kind[] = ['risk', 'finding', 'depot', 'force', 'org']

/** The figures of all townships, for the matrix and the charts. */
export function useTownships(): TownshipsFigure | null {
	const { today, places } = useWall()
	const { townships } = places
	return useFigure(
		KINDS,
		useCallback(
			(replica: Replica) =>
				townshipsFigure(
					townships,
					{
						risks: replica.ofKind('risk'),
						findings: replica.ofKind('finding'),
						depots: replica.ofKind('depot'),
						forces: replica.ofKind('force'),
						orgs: replica.ofKind('org'),
					},
					today,
				),
			[townships, today],
		),
	)
}

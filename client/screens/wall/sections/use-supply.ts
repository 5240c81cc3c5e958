import { useCallback, useMemo } from 'react'
import type { Kind } from '../../../../domain/record.ts'
import type { Replica } from '../../../session/replica.ts'
import { type SupplyFigure, supplyFigure } from '../figures/supply-figure.ts'
import { useWall } from '../wall-state.ts'
import { isPart } from './is-part.ts'
import { useFigure } from './use-figure.ts'

const KINDS: readonly Kind[] = ['depot', 'stock']

/** Depots and stock, for the section and the chart. */
export function useSupply(): SupplyFigure | null {
	const { today, wall } = useWall()
	const figure = useFigure(
		KINDS,
		useCallback((replica: Replica) => supplyFigure(replica.ofKind('depot'), replica.ofKind('stock'), today), [today]),
	)
	const part = isPart(wall)
	return useMemo(
		() => (figure?.stock && part ? { ...figure, stock: { ...figure.stock, below: null, rows: [] } } : figure),
		[figure, part],
	)
}

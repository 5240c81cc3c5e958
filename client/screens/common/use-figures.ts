import { useMemo } from 'react'
import type { Figure } from '../../map/figure.ts'
import type { MapKey } from '../../map/map-face.ts'
import { commandFigures } from '../../maps/command/layers.ts'
import { forceFigures } from '../../maps/force/layers.ts'
import { riskFigures } from '../../maps/risk/layers.ts'
import { supplyFigures } from '../../maps/supply/layers.ts'
import { useRecords } from '../../session/use-session.ts'
import type { Points } from './use-points.ts'

/** The figures of one map, computed from the records that this browser holds. */
export function useFigures(map: MapKey, { risk, supply, force, command }: Points, today: string): Figure[] {
	const findings = useRecords('finding')
	const stocks = useRecords('stock')
	return useMemo(() => {
		switch (map) {
			case 'risk':
				return riskFigures({ points: risk, findings, today })
			case 'supply':
				return supplyFigures({ points: supply, stocks, today })
			case 'force':
				return forceFigures({ points: force })
			case 'command':
				return commandFigures({ points: command })
			default:
				throw new Error(`no such map: ${JSON.stringify(map satisfies never)}`)
		}
	}, [map, risk, supply, force, command, findings, stocks, today])
}

import type { ComponentType } from 'react'
import type { AnyRecord } from '../../../domain/record.ts'
import type { MapFace, MapKey } from '../../map/map-face.ts'
import { CommandCard } from '../../maps/command/card.tsx'
import { commandMap } from '../../maps/command/layers.ts'
import { CommandLegend } from '../../maps/command/legend.tsx'
import { ForceCard } from '../../maps/force/card.tsx'
import { forceMap } from '../../maps/force/layers.ts'
import { ForceLegend } from '../../maps/force/legend.tsx'
import { RiskCard } from '../../maps/risk/card.tsx'
import { riskMap } from '../../maps/risk/layers.ts'
import { RiskLegend } from '../../maps/risk/legend.tsx'
import { SupplyCard } from '../../maps/supply/card.tsx'
import { supplyMap } from '../../maps/supply/layers.ts'
import { SupplyLegend } from '../../maps/supply/legend.tsx'

const MAPS: Readonly<Record<MapKey, MapFace>> = {
	risk: riskMap,
	supply: supplyMap,
	force: forceMap,
	command: commandMap,
}
/** The four maps in the order of their keys 1 to 4. */
export const FACES: readonly MapFace[] = Object.values(MAPS)
export const faceOf = (key: MapKey): MapFace => MAPS[key]

export const LEGENDS: Readonly<Record<MapKey, ComponentType>> = {
	risk: RiskLegend,
	supply: SupplyLegend,
	force: ForceLegend,
	command: CommandLegend,
}

/** The facts of a record on the card of its map; kinds that are on no map have no card. */
export function CardFacts({ record, today }: { record: AnyRecord; today: string }) {
	switch (record.kind) {
		case 'risk':
			return <RiskCard record={record} today={today} />
		case 'depot':
			return <SupplyCard record={record} today={today} />
		case 'force':
			return <ForceCard record={record} />
		case 'org':
			return <CommandCard record={record} />
		default:
			return null
	}
}

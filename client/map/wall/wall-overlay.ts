import type { Feature } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { LonLat } from '../../../domain/geometry.ts'
import type { Id } from '../../../domain/record.ts'
import type { BoardData } from '../board-data.ts'
import { type MapSpace, wallIncidentSize } from '../figure-sizes.ts'
import { positionOf } from '../map-face.ts'
import type { Overlay } from '../overlay.ts'
import type { Palette } from '../palette.ts'
import {
	areaFeatures,
	closedFeatures,
	dotFeatures,
	impactFeatures,
	linkFeatures,
	noteFeatures,
	ringFeatures,
	signFeatures,
} from './wall-features.ts'
import { SOURCES, wallGround, wallMarkLayers, wallWords } from './wall-layers.ts'
import type { WallLook } from './wall-look.ts'
import { wallMarks } from './wall-marks.ts'

type Features = Readonly<Record<string, Feature[]>>

/** What a wall draws over the four maps. */
export class WallOverlay implements Overlay {
	readonly sources = Object.values(SOURCES)
	readonly hits = []
	#look: WallLook
	/** Lines and areas of the look: records change far more often than it does. */
	#still: { look: WallLook; from: string; features: Features } | null = null

	constructor(look: WallLook) {
		this.#look = look
	}
	show(look: WallLook): void {
		this.#look = look
	}

	under(): LayerSpecification[] {
		return []
	}
	ground(colour: Palette): LayerSpecification[] {
		return wallGround(colour)
	}
	words(colour: Palette): LayerSpecification[] {
		return wallWords(colour)
	}
	marks(colour: Palette): LayerSpecification[] {
		return wallMarkLayers(colour)
	}
	features(data: BoardData, space: MapSpace): Features {
		return { ...this.#stillFeatures(data), [SOURCES.marks]: wallMarks(this.#look, data, wallIncidentSize(space.room)) }
	}
	hidden(): readonly Id[] {
		const { selected, lit } = this.#look
		return selected ? [selected, ...lit] : lit
	}

	named(): readonly string[] {
		return this.#look.dots.map(({ words }) => words.split(' ')[0]!)
	}

	#stillFeatures(data: BoardData): Features {
		const look = this.#look
		const at = this.#middle(data)
		const from = at?.join() ?? ''
		if (this.#still?.look === look && this.#still.from === from) return this.#still.features
		const features = {
			[SOURCES.areas]: areaFeatures(look),
			[SOURCES.impact]: impactFeatures(look),
			[SOURCES.rings]: ringFeatures(look),
			[SOURCES.links]: linkFeatures(look),
			[SOURCES.notes]: noteFeatures(look, at),
			[SOURCES.dots]: dotFeatures(look),
			[SOURCES.closed]: closedFeatures(look),
			[SOURCES.signs]: signFeatures(look),
		}
		this.#still = { look, from, features }
		return features
	}
	#middle(data: BoardData): LonLat | null {
		const { selected, impact } = this.#look
		const record = selected ? data.replica.get(selected) : undefined
		return (record && positionOf(record)) ?? impact?.at ?? null
	}
}

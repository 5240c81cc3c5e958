import type { Feature } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Id } from '../../../domain/record.ts'
import type { BoardData } from '../board-data.ts'
import type { Overlay } from '../overlay.ts'
import type { Palette } from '../palette.ts'
import {
	circleFeatures,
	closedFeatures,
	impactFeatures,
	nearbyFeatures,
	noteFeatures,
	reachFeatures,
	sectorFeatures,
	signFeatures,
	villageFeatures,
	wayFeatures,
} from './dispatch-features.ts'
import { dispatchGround, dispatchUnder } from './dispatch-ground-layers.ts'
import type { DispatchLook } from './dispatch-look.ts'
import { dispatchMarks } from './dispatch-marks.ts'
import { DISPATCH_HITS, dispatchMarkLayers, dispatchWords } from './dispatch-point-layers.ts'
import { SOURCES } from './dispatch-sources.ts'

type Features = Readonly<Record<string, Feature[]>>
/** Each source with what of the look it is made from: another part of the look leaves it as it is. */
type Still = readonly [source: string, from: readonly (keyof DispatchLook)[], make: (look: DispatchLook) => Feature[]]
const STILL: readonly Still[] = [
	[SOURCES.reach, ['reach'], reachFeatures],
	[SOURCES.villages, ['villages'], villageFeatures],
	[SOURCES.sector, ['sector'], sectorFeatures],
	[SOURCES.impact, ['impact'], impactFeatures],
	[SOURCES.rings, ['at', 'rings'], circleFeatures],
	[SOURCES.notes, ['at', 'rings'], noteFeatures],
	[SOURCES.ways, ['ways'], wayFeatures],
	[SOURCES.closed, ['closed'], closedFeatures],
	[SOURCES.signs, ['closed'], signFeatures],
	[SOURCES.nearby, ['nearby'], nearbyFeatures],
]

/** What the dispatch desk draws over the four maps. */
export class DispatchOverlay implements Overlay {
	readonly sources = Object.values(SOURCES)
	readonly hits = DISPATCH_HITS
	#look: DispatchLook
	#made: { look: DispatchLook; features: Features } | null = null

	constructor(look: DispatchLook) {
		this.#look = look
	}
	show(look: DispatchLook): void {
		this.#look = look
	}

	under(colour: Palette, overPicture: boolean): LayerSpecification[] {
		return dispatchUnder(colour, overPicture)
	}
	ground(colour: Palette): LayerSpecification[] {
		return dispatchGround(colour)
	}
	words(colour: Palette): LayerSpecification[] {
		return dispatchWords(colour)
	}
	marks(colour: Palette): LayerSpecification[] {
		return dispatchMarkLayers(colour)
	}
	features(data: BoardData): Features {
		return { ...this.#still(), [SOURCES.marks]: dispatchMarks(this.#look, data) }
	}
	hidden(): readonly Id[] {
		const { ranked, selected, pointed } = this.#look
		return [...ranked.map(({ id }) => id), ...[selected, pointed].flatMap((id) => id ?? [])]
	}
	named(): readonly string[] {
		return []
	}

	/** Lines and areas; records change far more often than they do. */
	#still(): Features {
		const look = this.#look
		const made = this.#made
		if (made?.look === look) return made.features
		const features = Object.fromEntries(
			STILL.map(([source, from, make]) => {
				const same = made && from.every((key) => made.look[key] === look[key])
				return [source, same ? made.features[source]! : make(look)]
			}),
		)
		this.#made = { look, features }
		return features
	}
}

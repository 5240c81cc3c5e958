import type { Feature } from 'geojson'
import type { GeoJSONSource } from 'maplibre-gl'
import type { Change } from '../../domain/change.ts'
import type { AnyRecord, Id } from '../../domain/record.ts'
import type { Replica } from '../session/replica.ts'

/** Keeps one map source in step with the replica: the whole at first, afterwards one difference a frame. */
export class SourceSync {
	#source: GeoJSONSource | null = null
	#waiting = new Map<Id, AnyRecord | null>()
	#frame = 0
	#held = new Set<Id>()
	readonly #records: () => Iterable<AnyRecord>
	readonly #concerns: (id: Id) => boolean
	readonly #feature: (record: AnyRecord) => Feature | null
	readonly #stop: () => void

	/** `concerns` tells by its id whether a record could be drawn at all. */
	constructor(
		replica: Replica,
		records: () => Iterable<AnyRecord>,
		concerns: (id: Id) => boolean,
		feature: (record: AnyRecord) => Feature | null,
	) {
		this.#records = records
		this.#concerns = concerns
		this.#feature = feature
		this.#stop = replica.listen((changes) => this.#take(changes))
	}

	/** Fills a source that has just come to be, as after a change of theme. */
	fill(source: GeoJSONSource): void {
		this.#source = source
		this.#waiting.clear()
		this.#held.clear()
		const features: Feature[] = []
		for (const record of this.#records()) {
			const feature = this.#feature(record)
			if (!feature) continue
			features.push(feature)
			this.#held.add(record.id)
		}
		source.setData({ type: 'FeatureCollection', features })
	}
	close(): void {
		this.#stop()
		cancelAnimationFrame(this.#frame)
		this.#source = null
	}

	#take(changes: readonly Change[]): void {
		for (const { id, after } of changes) if (this.#concerns(id)) this.#waiting.set(id, after)
		if (this.#waiting.size > 0 && this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#flush())
	}
	#flush(): void {
		this.#frame = 0
		const add: Feature[] = []
		const remove: Id[] = []
		for (const [id, after] of this.#waiting) {
			const feature = after && this.#feature(after)
			// Adding what is there already replaces it.
			if (feature) {
				add.push(feature)
				this.#held.add(id)
			} else if (this.#held.delete(id)) remove.push(id)
		}
		this.#waiting.clear()
		// What the source never held need not be taken out of it.
		if (add.length > 0 || remove.length > 0) this.#source?.updateData({ add, remove })
	}
}

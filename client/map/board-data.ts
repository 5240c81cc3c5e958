import type { Feature } from 'geojson'
import { type Box, boxOf, type LonLat, positions } from '../../domain/geometry.ts'
import { type AnyRecord, type Id, kindOfId } from '../../domain/record.ts'
import type { Replica } from '../session/replica.ts'
import { type Density, seenAt } from './density.ts'
import { draftFeature } from './draft-feature.ts'
import type { FigureSizes } from './figure-sizes.ts'
import type { LaidGround } from './ground/laid-ground.ts'
import { type MapFace, type MapKey, positionOf } from './map-face.ts'
import { pointFeature } from './point-feature.ts'
import { markId } from './symbols/image-id.ts'
import { type Township, townshipFigures } from './township-figures.ts'
import { TownshipPoints } from './township-points.ts'
import { townshipsOf } from './townships-of.ts'

/** What a map shows of the records; which map leads is drawn large. */
export type BoardLook = {
	lead: MapKey
	shown: readonly MapKey[]
	selected: Id | null
	/** Pointed at in a list, by mouse or by keyboard. */
	pointed: Id | null
	/** A mark on its way to a new place. */
	moving: { id: Id; from: LonLat; to: LonLat } | null
	/** Points that might be taken over, shown to be looked at; none of them is in the records yet. */
	drafts: readonly AnyRecord[]
}

/** Where no border and no point is known yet. */
const CHINA: Box = [73, 18, 135, 54]
/** Half the side of a neighbourhood, in degrees. */
const NEAR = 0.05

/** Turns records into what the sources of the map hold. */
export class BoardData {
	readonly replica: Replica
	readonly faces: readonly MapFace[]
	readonly today: () => string
	readonly density: Density
	ground: LaidGround
	/** Of the maps that have been shown. */
	readonly #points = new Map<MapKey, TownshipPoints>()

	constructor(replica: Replica, faces: readonly MapFace[], ground: LaidGround, density: Density, today: () => string) {
		this.replica = replica
		this.ground = ground
		this.faces = faces
		this.today = today
		this.density = density
	}

	/** The box of the district, or of those townships or villages that this viewer may see, else of the ground. */
	home(): Box {
		const regions = [...this.replica.ofKind('region')]
		for (const wanted of ['county', 'township', 'village'] as const) {
			const borders = regions.flatMap(({ level, geom }) => (level === wanted && geom ? [...positions(geom)] : []))
			const box = boxOf(borders)
			if (box) return box
		}
		const points = [...this.records()].map(positionOf).filter((at) => at !== undefined)
		return this.ground.pack?.box ?? boxOf(points) ?? CHINA
	}
	townships(): Township[] {
		return townshipsOf(this.replica)
	}
	/** The box of a township: its border, else its neighbourhood. */
	areaOf(code: string): Box | null {
		const region = [...this.replica.ofKind('region')].find(
			(r) => r.level === 'township' && r.region_code.startsWith(code),
		)
		const at = this.townships().find((township) => township.code === code)?.at
		const near: Box | null = at ? [at[0] - NEAR, at[1] - NEAR, at[0] + NEAR, at[1] + NEAR] : null
		return (region?.geom && boxOf(positions(region.geom))) ?? near
	}

	faceOf(id: Id): MapFace | undefined {
		const kind = kindOfId(id)
		return this.faces.find((face) => face.kind === kind)
	}
	*records(): Generator<AnyRecord> {
		for (const { kind } of this.faces) yield* this.replica.ofKind(kind)
	}
	point(record: AnyRecord): Feature | null {
		const face = this.faceOf(record.id)
		return face ? pointFeature(face, record, this.today(), this.density) : null
	}

	/** The selected mark with its halo, the pointed one with a thin ring, each where it stands or is being moved to. */
	chosen({ selected, pointed, moving }: BoardLook): Feature[] {
		const ring = pointed && pointed !== selected ? this.#chosenOne(pointed, false, null) : []
		return selected ? [...ring, ...this.#chosenOne(selected, true, moving)] : ring
	}
	#chosenOne(id: Id, selected: boolean, moving: BoardLook['moving']): Feature[] {
		const record = this.replica.get(id)
		const face = this.faceOf(id)
		const at = moving?.id === id ? moving.to : record && positionOf(record)
		if (!record || !face || !at) return []
		const plain = seenAt(this.density, face.mark(record, this.today()))
		const mark = { ...plain, ...(selected ? { selected } : { pointed: true }) }
		const icon = markId(mark, selected ? this.density.chosen : this.density.mark)
		return [
			{
				type: 'Feature',
				geometry: { type: 'Point', coordinates: at },
				properties: { id, icon, rank: selected ? 1 : 0 },
			},
		]
	}

	drafts({ drafts }: BoardLook): Feature[] {
		return drafts.flatMap((record) => draftFeature(this.faceOf(record.id), record, this.today()) ?? [])
	}
	figures(townships: readonly Township[], { lead, shown }: BoardLook, sizes: FigureSizes): Feature[] {
		const points = (key: MapKey, township: string) => this.#pointsOf(key)?.of(township) ?? []
		return townshipFigures(townships, { faces: this.faces, lead, shown, points, sizes, today: this.today() })
	}
	#pointsOf(key: MapKey): TownshipPoints | undefined {
		const face = this.faces.find((one) => one.key === key)
		if (!face) return undefined
		const points = this.#points.get(key) ?? new TownshipPoints(face, this.replica)
		this.#points.set(key, points)
		return points
	}
	close(): void {
		for (const points of this.#points.values()) points.close()
	}

	/** From the headquarters of the district to each township, while the command map leads. */
	commandLines(townships: readonly Township[], { lead, shown }: BoardLook): Feature[] {
		const face = this.faces.find(({ key }) => key === lead)
		if (!face?.isHub || !shown.includes(lead)) return []
		const hub = [...this.replica.ofKind(face.kind)].find((record) => face.isHub?.(record))
		const from = hub && positionOf(hub)
		if (!from) return []
		return townships.map(({ code, at }) => line(code, [from, at]))
	}
	moveLine({ moving }: BoardLook): Feature[] {
		return moving ? [line(moving.id, [moving.from, moving.to])] : []
	}
}

const line = (id: string, coordinates: LonLat[]): Feature => ({
	type: 'Feature',
	geometry: { type: 'LineString', coordinates },
	properties: { id },
})

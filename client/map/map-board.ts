import type { Feature } from 'geojson'
import type { GeoJSONSource, Map as GlMap, PointLike } from 'maplibre-gl'
import type { Id } from '../../domain/record.ts'
import type { Replica } from '../session/replica.ts'
import { BoardCamera, type Padding } from './board-camera.ts'
import { BoardData, type BoardLook } from './board-data.ts'
import { supplyImages } from './board-images.ts'
import { boardStyle } from './board-style.ts'
import { glMap } from './gl-map.ts'
import { BORDERS, tileBorder } from './ground/border-layers.ts'
import { DistrictGround } from './ground/district.ts'
import type { LaidGround } from './ground/laid-ground.ts'
import { DIVISIONS, placeFilter, TILE_PLACE_LAYERS } from './ground/place-labels.ts'
import { MAP_KEYS, type MapFace } from './map-face.ts'
import {
	CHOSEN,
	DISTRICT_MARKS,
	districtFilter,
	LEAD_NAMES,
	MARK_LAYERS,
	markLayer,
	marksFilter,
	namesFilter,
	OTHER_NAMES,
	TOWNSHIP_COUNTS,
	TOWNSHIP_NAMES,
	TOWNSHIPS,
} from './overlay-layers.ts'
import { type Palette, readPalette } from './palette.ts'
import { SourceSync } from './source-sync.ts'
import { type FigureSizes, figurePlaces, figureSizes } from './township-figures.ts'

export type Hit = { hit: 'mark'; id: Id } | { hit: 'township'; code: string } | { hit: 'ground' }

/** A little over the finger's or the pointer's uncertainty, in pixels. */
const REACH = 5
/** One GL map with our layers in it. It owns all that changes on the map; React only tells it what to show. */
export class MapBoard {
	readonly map: GlMap
	readonly data: BoardData
	readonly camera: BoardCamera
	readonly #district: DistrictGround
	readonly #sync: SourceSync
	readonly #stop: () => void
	#palette: Palette = readPalette()
	#look: BoardLook
	#ready = false
	#frame = 0
	#drawn = new Map<string, string>()
	/** The version of the divisions that the map shows. */
	#drawnDistrict = 0

	constructor(
		container: HTMLElement,
		replica: Replica,
		faces: readonly MapFace[],
		ground: LaidGround,
		today: () => string,
		look: BoardLook,
		padding: Padding,
	) {
		this.#district = new DistrictGround(replica)
		this.#look = look
		this.data = new BoardData(replica, faces, ground, today)
		const home = this.data.home()
		this.map = glMap(container, home)
		this.camera = new BoardCamera(this.map, home, padding)
		supplyImages(this.map, () => this.#palette)
		this.#sync = new SourceSync(
			replica,
			() => this.data.records(),
			(id) => this.data.faceOf(id) !== undefined,
			(record) => this.data.point(record),
		)
		this.#stop = replica.listen(() => this.#drawSoon())
		this.map.on('style.load', () => this.#styled())
		this.map.on('webglcontextrestored', () => this.repaint())
		this.map.on('resize', () => this.#drawSoon())
		this.repaint()
	}

	/** Reads the colours of the page anew and builds the style from them. */
	repaint(): void {
		this.#palette = readPalette()
		this.#ready = false
		this.map.setStyle(boardStyle(this.#palette, this.data.ground), { diff: false })
	}
	/** Another ground under the same view and the same points. */
	lay(ground: LaidGround): void {
		if (ground === this.data.ground) return
		this.data.ground = ground
		this.repaint()
	}
	show(look: BoardLook): void {
		this.#look = look
		if (this.#ready) this.#draw()
	}
	hitAt({ x, y }: { x: number; y: number }): Hit {
		const box: [PointLike, PointLike] = [
			[x - REACH, y - REACH],
			[x + REACH, y + REACH],
		]
		const layers = [CHOSEN, ...MARK_LAYERS, DISTRICT_MARKS, TOWNSHIPS].filter((id) => this.map.getLayer(id))
		const [top] = this.#ready ? this.map.queryRenderedFeatures(box, { layers }) : []
		if (!top) return { hit: 'ground' }
		if (top.layer.id === TOWNSHIPS) return { hit: 'township', code: String(top.properties.code) }
		return { hit: 'mark', id: String(top.properties.id) }
	}

	/** The day has changed: what is due to be verified may look different. */
	refill(): void {
		const source = this.map.getSource<GeoJSONSource>('points')
		if (this.#ready && source) this.#sync.fill(source)
		this.#drawSoon()
	}
	close(): void {
		this.#sync.close()
		this.#district.close()
		this.#stop()
		cancelAnimationFrame(this.#frame)
		this.map.remove()
	}

	#styled(): void {
		this.#ready = true
		this.#drawn.clear()
		this.#drawnDistrict = 0
		this.refill()
		this.#draw()
	}
	#drawSoon(): void {
		if (this.#frame !== 0) return
		this.#frame = requestAnimationFrame(() => {
			this.#frame = 0
			if (this.#ready) this.#draw()
		})
	}
	#draw(): void {
		this.camera.keepHome(this.data.home())
		this.#divisions()
		const look = this.#look
		const townships = this.data.townships()
		const sizes = figureSizes(this.map.getContainer().clientWidth)
		this.#set('townships', this.data.figures(townships, look, sizes))
		this.#set('command_lines', this.data.commandLines(townships, look))
		this.#set('move_line', this.data.moveLine(look))
		this.#set('drafts', this.data.drafts(look))
		this.#set('chosen', this.data.chosen(look))
		this.#layers(look)
		this.#figures(look, sizes)
	}
	/** Borders and names that the records know are not taken from the tiles as well. */
	#divisions(): void {
		const { version, lines, places, known, names } = this.#district.now
		if (version === this.#drawnDistrict) return
		this.#drawnDistrict = version
		this.map.getSource<GeoJSONSource>(BORDERS)?.setData({ type: 'FeatureCollection', features: lines })
		this.map.getSource<GeoJSONSource>(DIVISIONS)?.setData({ type: 'FeatureCollection', features: places })
		for (const level of ['county', 'township', 'village'] as const)
			if (this.map.getLayer(tileBorder(level)))
				this.map.setLayoutProperty(tileBorder(level), 'visibility', known.has(level) ? 'none' : 'visible')
		for (const layer of TILE_PLACE_LAYERS)
			if (this.map.getLayer(layer)) this.map.setFilter(layer, placeFilter(layer, names))
	}
	#layers({ lead, shown, selected }: BoardLook): void {
		for (const key of MAP_KEYS) {
			this.map.setLayoutProperty(markLayer(key), 'visibility', shown.includes(key) ? 'visible' : 'none')
			this.map.setFilter(markLayer(key), marksFilter(key, selected))
		}
		// The leading map lies over the others, under the figures.
		this.map.moveLayer(markLayer(lead), TOWNSHIP_COUNTS)
		this.map.setFilter(DISTRICT_MARKS, districtFilter(lead, selected))
		this.map.setFilter(LEAD_NAMES, namesFilter(shown.includes(lead) ? [lead] : [], selected))
		this.map.setFilter(
			OTHER_NAMES,
			namesFilter(
				shown.filter((key) => key !== lead),
				selected,
			),
		)
	}
	#figures({ lead }: BoardLook, sizes: FigureSizes): void {
		const face = this.data.faces.find(({ key }) => key === lead)
		if (!face) return
		const { icon, counts, name, nameSize } = figurePlaces(face.layer, sizes)
		this.map.setLayoutProperty(TOWNSHIPS, 'icon-offset', icon)
		this.map.setLayoutProperty(TOWNSHIP_COUNTS, 'icon-offset', counts)
		this.map.setLayoutProperty(TOWNSHIP_NAMES, 'text-offset', name)
		this.map.setLayoutProperty(TOWNSHIP_NAMES, 'text-size', nameSize)
	}
	/** Most changes leave most sources as they were; those are not sent to the worker again. */
	#set(name: string, features: Feature[]): void {
		const text = JSON.stringify(features)
		if (this.#drawn.get(name) === text) return
		this.#drawn.set(name, text)
		this.map.getSource<GeoJSONSource>(name)?.setData({ type: 'FeatureCollection', features })
	}
}

import type { Feature } from 'geojson'
import type { GeoJSONSource, Map as GlMap, PointLike } from 'maplibre-gl'
import type { Id } from '../../domain/record.ts'
import { BoardCamera } from './board-camera.ts'
import { BoardData, type BoardLook } from './board-data.ts'
import { dropPictures, supplyImages } from './board-images.ts'
import { layDivisions, nameVillages, placeFigures, showMaps } from './board-layers.ts'
import type { BoardSetup } from './board-setup.ts'
import { boardStyle } from './board-style.ts'
import { glMap } from './gl-map.ts'
import { DistrictGround } from './ground/district.ts'
import type { LaidGround } from './ground/laid-ground.ts'
import { MarkWindow } from './mark-window.ts'
import type { Overlay } from './overlay.ts'
import { CHOSEN, DISTRICT_MARKS, MARK_LAYERS, TOWNSHIPS } from './overlay-layers.ts'
import { type Palette, readPalette } from './palette.ts'
import { SourceSync } from './source-sync.ts'

export type Hit = { hit: 'mark'; id: Id } | { hit: 'township'; code: string } | { hit: 'ground' }

/** A little over the finger's or the pointer's uncertainty, in pixels. */
const REACH = 5

/** One GL map with our layers in it. It owns all that changes on the map; React only tells it what to show. */
export class MapBoard {
	readonly map: GlMap
	readonly data: BoardData
	readonly camera: BoardCamera
	readonly #container: HTMLElement
	readonly #district: DistrictGround
	readonly #sync: SourceSync
	readonly #overlay: Overlay
	readonly #window: MarkWindow
	readonly #stop: () => void
	#palette: Palette
	#look: BoardLook
	#ready = false
	#frame = 0
	/** What each source was last told: the list itself, and its text. */
	#drawn = new Map<string, { features: Feature[]; text: string }>()
	/** The figures whose pictures alone are kept. */
	#tidied: Feature[] | null = null
	/** The version of the divisions that the map shows. */
	#drawnDistrict = 0

	constructor(container: HTMLElement, setup: BoardSetup) {
		const { replica, faces, ground, today, look, padding, density, overlay } = setup
		this.#container = container
		this.#palette = readPalette(container)
		this.#district = new DistrictGround(replica)
		this.#look = look
		this.#overlay = overlay
		this.data = new BoardData(replica, faces, ground, density, today)
		const home = this.data.home()
		this.map = glMap(container, home, setup)
		this.camera = new BoardCamera(this.map, home, padding)
		supplyImages(this.map, () => this.#palette)
		this.#window = new MarkWindow(this.map, this.data, look, () => this.#fill())
		this.camera.onBound((view) => this.#window.expect(view))
		this.#sync = new SourceSync(
			replica,
			() => this.data.records(),
			(id) => this.data.faceOf(id) !== undefined,
			(record) => (this.#window.holds(record) ? this.data.point(record) : null),
		)
		this.#stop = replica.listen(() => this.#drawSoon())
		this.map.on('style.load', () => this.#styled())
		this.map.on('webglcontextrestored', () => this.repaint())
		this.map.on('resize', () => this.#drawSoon())
		this.map.on('idle', () => this.#tidy())
		this.repaint()
	}

	/** Reads the colours of the page anew and builds the style from them. */
	repaint(): void {
		this.#palette = readPalette(this.#container)
		this.#ready = false
		const { ground, density } = this.data
		this.map.setStyle(boardStyle(this.#palette, ground, density, this.#overlay), { diff: false })
	}
	/** Another ground under the same view and the same points. */
	lay(ground: LaidGround): void {
		if (ground === this.data.ground) return
		this.data.ground = ground
		this.repaint()
	}
	show(look: BoardLook): void {
		this.#look = look
		this.#window.show(look)
		if (this.#ready) this.#draw()
	}
	hitAt({ x, y }: { x: number; y: number }): Hit {
		const box: [PointLike, PointLike] = [
			[x - REACH, y - REACH],
			[x + REACH, y + REACH],
		]
		const own = [CHOSEN, ...MARK_LAYERS, DISTRICT_MARKS, TOWNSHIPS]
		const layers = [...this.#overlay.hits, ...own].filter((id) => this.map.getLayer(id))
		const [top] = this.#ready ? this.map.queryRenderedFeatures(box, { layers }) : []
		if (!top) return { hit: 'ground' }
		if (top.layer.id === TOWNSHIPS) return { hit: 'township', code: String(top.properties.code) }
		return { hit: 'mark', id: String(top.properties.id) }
	}

	/** The day has changed: what is due to be verified may look different. */
	refill(): void {
		this.#fill()
		this.#drawSoon()
	}
	close(): void {
		this.#sync.close()
		this.#district.close()
		this.data.close()
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
	#fill(): void {
		const source = this.map.getSource<GeoJSONSource>('points')
		if (this.#ready && source) this.#sync.fill(source)
	}
	#drawSoon(): void {
		if (this.#frame !== 0) return
		this.#frame = requestAnimationFrame(() => {
			this.#frame = 0
			if (this.#ready) this.#draw()
		})
	}
	#draw(): void {
		this.#divisions()
		const look = this.#look
		const { space } = this.camera
		const townships = this.data.townships()
		const sizes = this.data.density.figures(space)
		this.#set('townships', this.data.figures(townships, look, sizes))
		this.#set('command_lines', this.data.commandLines(townships, look))
		this.#set('move_line', this.data.moveLine(look))
		this.#set('drafts', this.data.drafts(look))
		this.#set('chosen', this.data.chosen(look))
		for (const [name, features] of Object.entries(this.#overlay.features(this.data, space))) this.#set(name, features)
		const hidden = look.selected ? [look.selected, ...this.#overlay.hidden()] : this.#overlay.hidden()
		showMaps(this.map, look, hidden, this.data.density)
		nameVillages(this.map, this.#overlay.named())
		const face = this.data.faces.find(({ key }) => key === look.lead)
		if (face) placeFigures(this.map, face.layer, sizes)
	}
	/** Once a map stands still, nothing on it needs what it showed before. */
	#tidy(): void {
		const figures = this.#drawn.get('townships')?.features
		if (!figures || figures === this.#tidied) return
		this.#tidied = figures
		dropPictures(this.map, figures)
	}
	/** Where no border is known, the points tell where home is. */
	#divisions(): void {
		const district = this.#district.now
		const changed = district.version !== this.#drawnDistrict
		if (changed || district.known.size === 0) this.camera.keepHome(this.data.home())
		if (!changed) return
		this.#drawnDistrict = district.version
		layDivisions(this.map, district)
	}
	/** Most changes leave most sources as they were; those are not sent to the worker again. */
	#set(name: string, features: Feature[]): void {
		const last = this.#drawn.get(name)
		if (last?.features === features) return
		const text = JSON.stringify(features)
		this.#drawn.set(name, { features, text })
		if (last?.text !== text) this.map.getSource<GeoJSONSource>(name)?.setData({ type: 'FeatureCollection', features })
	}
}

import type { LonLat } from '../../../../domain/geometry.ts'
import type { View } from '../../../map/board-camera.ts'
import type { MapBoard } from '../../../map/map-board.ts'

/** Close enough to tell a mark from its neighbours. */
const CLOSE_ZOOM = 13

/** Moves the maps of the page, and remembers where the operator was before the first excursion. */
export class Camera {
	#boards = new Set<MapBoard>()
	#saved: View | null = null

	/** A board tells when it is there; the way out is returned. All boards are linked, so any one speaks for all. */
	join(board: MapBoard): () => void {
		this.#boards.add(board)
		const started = board.map.on('movestart', (event) => {
			// Whoever moves the map by hand has left the old view behind.
			if ('originalEvent' in event && event.originalEvent) this.#saved = null
		})
		return () => {
			started.unsubscribe()
			this.#boards.delete(board)
		}
	}
	get #board(): MapBoard | undefined {
		return this.#boards.values().next().value
	}

	/** Where the maps look now; null before there is a map. */
	get centre(): LonLat | null {
		return this.#board?.camera.view.center ?? null
	}
	visit(at: LonLat, least = CLOSE_ZOOM): void {
		const board = this.#board
		if (!board) return
		this.#saved ??= board.camera.view
		board.camera.fly({ center: at, zoom: Math.max(board.camera.view.zoom, least) })
	}
	/** Back to where the first excursion began; false when there is nothing to go back to. */
	restore(): boolean {
		const saved = this.#saved
		if (!saved) return false
		this.#saved = null
		this.#board?.camera.fly(saved)
		return true
	}
	showAll(): void {
		this.#saved = null
		this.#board?.camera.showAll()
	}
	showTownship(code: string): void {
		const board = this.#board
		const area = board?.data.areaOf(code)
		if (!board || !area) return
		this.#saved ??= board.camera.view
		board.camera.showTownship(area)
	}
	zoom(by: number): void {
		this.#board?.map.easeTo({ zoom: this.#board.camera.view.zoom + by, duration: 200 })
	}
}

import type { Tab } from '../screens/driver.ts'
import type { Probed, View } from '../screens/page-probe.ts'

type Told = { sourceId?: string }
type Map = {
	jumpTo(view: { center: [number, number]; zoom?: number }): void
	getCenter(): { lng: number; lat: number }
	getZoom(): number
	getStyle(): { sources: Record<string, { type: string }>; layers: { source?: string }[] }
	on(event: string, listener: (event: Told) => void): { unsubscribe(): void }
	once(event: string, listener: () => void): void
}
/** Either page keeps its map where the test can reach it. */
type Page = { fourmapBare?: Map } & { fourmapMap?: () => Map; fourmapDrawn?: Promise<number> }

/** Sources of the ground; all others are ours. */
const GROUND = ['ground', 'terrain', 'edge', 'district', 'divisions']

/** The ground of a map of ours as a style that any map could draw. */
export const groundStyle = (tab: Tab): Promise<unknown> =>
	tab.page.evaluate((ground) => {
		const style = (globalThis as unknown as { fourmapMap: () => Map }).fourmapMap().getStyle()
		const sources = Object.fromEntries(Object.entries(style.sources).filter(([name]) => ground.includes(name)))
		const layers = style.layers.filter(({ source }) => source === undefined || ground.includes(source))
		return { ...style, sources, layers }
	}, GROUND)

export async function lookAt(tab: Tab, view: View): Promise<void> {
	await tab.page.evaluate((to) => {
		const page = globalThis as unknown as Page
		;(page.fourmapBare ?? page.fourmapMap!()).jumpTo(to)
	}, view)
	await tab.drawn()
	// Names beside the edges are found room for a little later.
	await tab.page.waitForTimeout(400)
	await tab.drawn()
}
export const viewOf = (tab: Tab): Promise<View> =>
	tab.page.evaluate(() => {
		const map = (globalThis as unknown as Page).fourmapMap!()
		const { lng, lat } = map.getCenter()
		return { center: [lng, lat], zoom: map.getZoom() }
	})

/** Milliseconds from frame to frame while the map goes round in a circle of a tenth of the view. */
export const panning = (tab: Tab, frames: number): Promise<number[]> =>
	tab.page.evaluate(async (count) => {
		const page = globalThis as unknown as Page
		const map = page.fourmapBare ?? page.fourmapMap!()
		const { lng, lat } = map.getCenter()
		const reach = 36 / 2 ** map.getZoom()
		const times: number[] = []
		let last = performance.now()
		for (let i = 1; i <= count; i++) {
			const turn = (i / count) * 2 * Math.PI
			map.jumpTo({ center: [lng + reach * Math.sin(turn), lat + reach * (1 - Math.cos(turn))] })
			await new Promise(requestAnimationFrame)
			times.push(performance.now() - last)
			last = performance.now()
		}
		return times
	}, frames)

/** Arms the page: the figures' next change is noted when the map has drawn it and stands still. */
export const awaitDrawn = (tab: Tab): Promise<void> =>
	tab.page.evaluate(() => {
		const page = globalThis as unknown as Page & Probed
		const map = page.fourmapMap!() as unknown as Map
		page.fourmapDrawn = new Promise((done) => {
			const loading = map.on('sourcedataloading', ({ sourceId }) => {
				if (sourceId !== 'townships') return
				loading.unsubscribe()
				map.once('idle', () => done(performance.timeOrigin + performance.now()))
			})
		})
	})
export const drawnAt = (tab: Tab): Promise<number> =>
	tab.page.evaluate(() => (globalThis as unknown as Page).fourmapDrawn!)

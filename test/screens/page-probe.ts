/** When map sources were told a difference, in milliseconds on the clock that all processes share. */
export type Probe = { updates: number[] }
export type View = { center: [lon: number, lat: number]; zoom: number }
type Rendered = { layer: { id: string; type: string }; properties: { name?: unknown; ref?: unknown } }
/** A map as a page keeps it: by itself, or on its board. */
type Kept = { map?: DrawnMap; board?: { map: DrawnMap } }
type DrawnMap = {
	jumpTo(view: View): void
	getCenter(): { lng: number; lat: number }
	getZoom(): number
	queryRenderedFeatures(): Rendered[]
}

/** What the probe adds to the page. */
export type Probed = { fourmapProbe: Probe; fourmapMap: () => DrawnMap; fourmapLabels: () => string[] }

/** Runs in the page before anything else: notes when a source difference leaves for the map's worker. */
export function probe(): void {
	const seen: Probe = { updates: [] }
	Object.assign(globalThis, { fourmapProbe: seen, fourmapMap: firstMap, fourmapLabels: labels })
	const now = () => performance.timeOrigin + performance.now()
	const post = Worker.prototype.postMessage
	Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
		const sent = message as { type?: string; data?: { dataDiff?: unknown } } | null
		if (sent?.data?.dataDiff) seen.updates.push(now())
		return (post as (...args: unknown[]) => void).call(this, message, ...rest)
	} as typeof post

	/** Texts that have found room, as they are written: the number on a shield, the name of all else. */
	function labels(): string[] {
		const written = firstMap().queryRenderedFeatures()
		return written.flatMap(({ layer: { id, type }, properties: { name, ref } }) => {
			const text = id.startsWith('shields') ? ref : name
			return type === 'symbol' && !id.startsWith('marks') && typeof text === 'string' ? [text] : []
		})
	}
	/** The map of the first box, which React keeps beside it. */
	function firstMap(): DrawnMap {
		type Hook = { memoizedState: { current?: Kept } | null; next: Hook | null }
		type Fiber = { memoizedState: Hook | null; return: Fiber | null }
		const box = document.querySelector('.map-view')!
		const key = Object.keys(box).find((name) => name.startsWith('__reactFiber'))!
		let fiber: Fiber | null = (box as unknown as Record<string, Fiber>)[key] ?? null
		for (; fiber; fiber = fiber.return)
			for (let hook = fiber.memoizedState; hook && typeof hook === 'object'; hook = hook.next) {
				const kept = hook.memoizedState?.current
				const map = kept?.map ?? kept?.board?.map
				if (map) return map
			}
		throw new Error('no map in the first box')
	}
}

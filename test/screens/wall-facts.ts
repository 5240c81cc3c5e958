/** Graphics contexts that were asked for, are still reachable and still hold a graphics card; and maps on the page. */
export type Graphics = { live: number; maps: number }

declare global {
	var fourmapGraphics: () => Graphics
}

/** Runs in the page before anything else: counts what draws with the graphics card. */
export function countGraphics(): void {
	const asked = new Map<number, WeakRef<WebGL2RenderingContext>>()
	const real = HTMLCanvasElement.prototype.getContext
	HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
		const context = Reflect.apply(real, this, args) as unknown
		if (context instanceof WebGL2RenderingContext) asked.set(asked.size, new WeakRef(context))
		return context
	} as typeof real
	globalThis.fourmapGraphics = () => ({
		live: new Set(
			[...asked.values()].map((kept) => kept.deref()).filter((context) => context?.isContextLost() === false),
		).size,
		maps: document.querySelectorAll('.map-view').length,
	})
}

/** Runs in the page: whether that is the scene which it shows. */
export function shownScene(scene: string): boolean {
	const maps = [...document.querySelectorAll('.map-view')]
	if (scene === 'four' || maps.length !== 1) return scene === 'four' && maps.length === 4
	if (getComputedStyle(maps[0]!).visibility === 'hidden') return scene === 'charts'
	const layers = [...document.querySelectorAll('.layer-strip li')]
	return (
		layers.findIndex((layer) => layer.classList.contains('lead')) ===
		['risk', 'supply', 'force', 'command'].indexOf(scene)
	)
}

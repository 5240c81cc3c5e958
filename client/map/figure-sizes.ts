/** Sizes in pixels of the figure of a township and of what stands beside it; `least` is that of its smallest digit. */
export type FigureSizes = { figure: number; name: number; counts: number | null; least: number }

/** What fits on a map of that width; side counts need room. */
export const figureSizes = (mapWidth: number): FigureSizes =>
	mapWidth >= 860
		? { figure: 48, name: 16, counts: 15, least: 11 }
		: mapWidth >= 620
			? { figure: 40, name: 15, counts: null, least: 11 }
			: { figure: 34, name: 12.5, counts: null, least: 11 }

/** On a wall nothing is smaller than what can be read from the first row; what does not fit is left out. */
export const wallFigureSizes = (mapWidth: number): FigureSizes =>
	mapWidth >= 860 ? { figure: 48, name: 18, counts: 16, least: 16 } : { figure: 40, name: 16, counts: null, least: 16 }

/**
 * Sizes in pixels of the figure of a township and of what stands beside it; `least` is that of its smallest digit. A
 * name that finds no room below its figure may stand `around` it where no counts do.
 */
export type FigureSizes = { figure: number; name: number; counts: number | null; least: number; around?: boolean }

/** Width of a map, and of what it keeps free for the whole district; one as high as wide counts as wider than it is. */
export type MapSpace = { width: number; room: number }

/** What fits on a map of that width; side counts need room. */
export const figureSizes = (mapWidth: number): FigureSizes =>
	mapWidth >= 860
		? { figure: 48, name: 16, counts: 15, least: 11 }
		: mapWidth >= 620
			? { figure: 40, name: 15, counts: null, least: 11 }
			: { figure: 34, name: 12.5, counts: null, least: 11 }

/** On a wall nothing is smaller than what can be read from the first row; what does not fit is left out. */
export const wallFigureSizes = (room: number): FigureSizes =>
	room >= 720
		? { figure: 48, name: 18, counts: 16, least: 16 }
		: room >= 480
			? { figure: room >= 620 ? 40 : 36, name: 16, counts: null, least: 16, around: true }
			: { figure: 31, name: 16, counts: null, least: 16, around: true }

/** Of the mark of an incident on a wall, so that it does not hide the townships around it; its character can be read. */
export const wallIncidentSize = (room: number): number => (room >= 720 ? 42 : room >= 480 ? 34 : 26)

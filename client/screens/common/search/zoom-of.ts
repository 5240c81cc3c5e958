/** As near as the thing is small. */
const ZOOMS: Readonly<Record<string, number>> = {
	county: 10,
	city: 11.5,
	township: 12,
	town: 13,
	suburb: 13.5,
	village: 14,
}
const NEAREST = 15

/** How near to look at a place of that type. */
export const zoomOf = (type: string): number => ZOOMS[type] ?? NEAREST

const LENGTHS_M = [5, 2, 1, 0.5, 0.2, 0.1]

/** The longest round length that has room, in metres and pixels, where a millimetre is so many pixels. */
export function ruler(pixelsPerMm: number, room: number): { metres: number; pixels: number } {
	const fitting = LENGTHS_M.find((metres) => metres * 1000 * pixelsPerMm <= room) ?? LENGTHS_M.at(-1)!
	return { metres: fitting, pixels: fitting * 1000 * pixelsPerMm }
}

/** As many as one may ask for at once. */
export const MOST_ASKED = 1_000_000

/** What was typed as a whole number within limits; spaces and commas between digits are let pass, all else is null. */
export function readQuantity(typed: string, least: number, most: number): number | null {
	const digits = typed.trim().replace(/[,，\s]/g, '')
	if (!/^\d{1,12}$/.test(digits)) return null
	const n = Number(digits)
	return n >= least && n <= most ? n : null
}

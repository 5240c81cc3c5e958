/** As many as one may ask for at once. */
export const MOST_ASKED = 1_000_000

const FULL_WIDTH_0 = '０'.charCodeAt(0)

/** What was typed as a whole number within limits; spaces, commas and full-width digits are let pass, all else is null. */
export function readQuantity(typed: string, least: number, most: number): number | null {
	const digits = typed.replace(/[,，\s]/g, '').replace(/[０-９]/g, (wide) => String(wide.charCodeAt(0) - FULL_WIDTH_0))
	if (!/^\d{1,12}$/.test(digits)) return null
	const n = Number(digits)
	return n >= least && n <= most ? n : null
}

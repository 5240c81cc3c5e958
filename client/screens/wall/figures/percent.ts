/** Per cent with one decimal, halves up, worked out in whole numbers; null of nothing. */
export const percent = (part: number, whole: number): number | null =>
	whole === 0 ? null : Math.floor((part * 2000 + whole) / (whole * 2)) / 10

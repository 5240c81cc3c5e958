/** A quantity one step on, within what there is: past the least it goes to nothing, never below. */
export const stepped = (qty: number, by: number, most: number): number => Math.max(0, Math.min(most, qty + by))

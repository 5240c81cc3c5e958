import type { Drawing } from './drawing.ts'
import type { Grade } from './mark.ts'
import { silhouettes } from './silhouettes.ts'

const badgeCharacters: Readonly<Record<Grade, string>> = { major: '重', larger: '较', general: '般', low: '' }

/** The grade as a character, for marks large enough to carry it. */
export function gradeBadge(grade: Grade, outer: number): Drawing {
	const at = [outer * 0.7, -outer * 0.66] as const
	return [
		{ path: silhouettes.force(7.2), fill: 'mark-halo', at },
		{ path: silhouettes.force(6), fill: 'text-1', at },
		{ text: badgeCharacters[grade], size: 9, fill: 'mark-halo', weight: 700, at },
	]
}
/** To be verified again; what the triangle holds is left out where it could not be read. */
export function verifyBadge(outer: number, legible: boolean): Drawing {
	const at = [-outer * 0.62, -outer * 0.62] as const
	return [
		{ path: 'M-7 6L0 -7L7 6Z', fill: 'quality', stroke: 'mark-halo', width: 2, halo: true, at },
		...(legible ? [{ text: '!', size: 9, fill: 'mark-halo', weight: 700, at: [at[0], at[1] + 1.6] } as const] : []),
	]
}

/** Pixels of the badge of a ranking and of the figure in it. */
const RANK_R = 8.2
const RANK_FONT = 12
/** Where its middle stands, as a share of the mark's radius. */
const RANK_AT = 0.82

/** The place in a ranking; `unit` is how many units of the mark's box make one pixel. */
export function rankBadge(rank: number, outer: number, unit: number): Drawing {
	const at = [outer * RANK_AT, -outer * RANK_AT] as const
	const font = rank > 9 ? RANK_FONT - 1 : RANK_FONT
	return [
		{ path: silhouettes.force((RANK_R + 1.5) * unit), fill: 'mark-halo', at },
		{ path: silhouettes.force(RANK_R * unit), fill: 'accent', at },
		{ text: String(rank), size: font * unit, fill: 'accent-ink', weight: 700, at },
	]
}
export const rankReach = (outer: number, unit: number): number => outer * RANK_AT + (RANK_R + 1.5) * unit

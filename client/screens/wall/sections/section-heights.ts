import { LEFT_OUT_LINE } from './fit-rows.ts'

export type SectionKey =
	| 'risk'
	| 'ledger'
	| 'alarms'
	| 'supply'
	| 'force'
	| 'command'
	| 'incidents'
	| 'townships'
	| 'quality'
	| 'log'

/** Title, edges and the rule below: what every section needs before it says anything. */
const FRAME = 70
const LIST = FRAME + LEFT_OUT_LINE

/** Units: what a section needs without its rows, the height of one row, and how many rows are few and enough. */
export const SECTION_PARTS = {
	risk: { fixed: FRAME + 154, row: 0, few: 0, enough: 0 },
	ledger: { fixed: LIST + 160, row: 38, few: 0, enough: 5 },
	alarms: { fixed: LIST, row: 42, few: 3, enough: 7 },
	supply: { fixed: LIST + 96, row: 34, few: 0, enough: 6 },
	force: { fixed: FRAME + 156, row: 0, few: 0, enough: 0 },
	/** A row names two silent stations. */
	command: { fixed: FRAME + 114, row: 26, few: 2, enough: 3 },
	/** The rows are those of open incidents; one that has ended takes a line of 38. */
	incidents: { fixed: LIST, row: 80, few: 1, enough: 1.25 },
	townships: { fixed: LIST + 48, row: 28, few: 6, enough: 16 },
	quality: { fixed: FRAME + 22, row: 32, few: 4, enough: 4 },
	log: { fixed: FRAME, row: 38, few: 2, enough: 6 },
} as const satisfies Record<SectionKey, { fixed: number; row: number; few: number; enough: number }>

/** Units below which a section says too little, and from which it needs no more. */
export const SECTION_HEIGHTS = Object.fromEntries(
	Object.entries(SECTION_PARTS).map(([key, { fixed, row, few, enough }]) => [
		key,
		{ least: fixed + few * row, ideal: fixed + enough * row },
	]),
) as Record<SectionKey, { least: number; ideal: number }>

import type { Of } from '../../../../domain/record.ts'

type Type = Of<'incident'>['type']

/** What a township is called about most, with the key of each; what is rarer has none. */
export const QUICK_PICKS: readonly { type: Type; key: string | null }[] = [
	{ type: 'flood', key: '1' },
	{ type: 'geo', key: '2' },
	{ type: 'forest_fire', key: '3' },
	{ type: 'fire', key: '4' },
	{ type: 'traffic', key: '5' },
	{ type: 'drowning', key: '6' },
	{ type: 'hazchem', key: '7' },
	{ type: 'collapse', key: '8' },
	{ type: 'utility', key: '9' },
	{ type: 'gas', key: '0' },
	{ type: 'food', key: '-' },
	{ type: 'missing', key: '=' },
	{ type: 'reservoir', key: null },
	{ type: 'road', key: null },
	{ type: 'weather', key: null },
	{ type: 'other', key: null },
]

export const typeOfKey = (key: string): Type | null => QUICK_PICKS.find((pick) => pick.key === key)?.type ?? null

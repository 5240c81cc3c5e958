import type { MapKey } from '../../../map/map-face.ts'
import { percent } from '../figures/percent.ts'
import type { TownshipRow } from '../figures/townships-figure.ts'

type Group = MapKey | 'ledger'
export type TownshipColumn = {
	key:
		| 'risks'
		| 'grades'
		| 'major'
		| 'found'
		| 'open'
		| 'rate'
		| 'overdue'
		| 'depots'
		| 'doubtful'
		| 'forces'
		| 'out'
		| 'onDuty'
		| 'online'
	group: Group
	/** Units that it needs, and how dear it is: what is dearest stays longest where there is little room. */
	width: number
	dear: number
	/** Nought of it is nothing to tell. */
	quiet?: true
	text: (row: TownshipRow) => string | number
	/** An exception, in its colour. */
	tone?: (row: TownshipRow) => 'bad' | 'quality' | null
}

export const GROUPS: readonly Group[] = ['risk', 'ledger', 'supply', 'force', 'command']
/** Room for the name of a township before the columns. */
const NAME_WIDTH = 86

const bad = (n: number) => (n > 0 ? 'bad' : null)
const rateText = (row: TownshipRow): string => {
	const rate = percent(row.findings - row.open, row.findings)
	return rate === null ? '–' : rate.toFixed(1)
}

const COLUMNS: readonly TownshipColumn[] = [
	{ key: 'risks', group: 'risk', width: 40, dear: 13, text: ({ risks }) => risks },
	{ key: 'grades', group: 'risk', width: 104, dear: 12, text: () => '' },
	{ key: 'major', group: 'risk', width: 48, dear: 4, quiet: true, text: ({ grades }) => grades.major },
	{ key: 'found', group: 'ledger', width: 58, dear: 5, text: ({ findings }) => findings },
	{ key: 'open', group: 'ledger', width: 48, dear: 8, text: ({ open }) => open },
	{ key: 'rate', group: 'ledger', width: 58, dear: 7, text: rateText },
	{
		key: 'overdue',
		group: 'ledger',
		width: 48,
		dear: 11,
		quiet: true,
		text: ({ overdue }) => overdue,
		tone: ({ overdue }) => bad(overdue),
	},
	{ key: 'depots', group: 'supply', width: 54, dear: 10, text: ({ depots }) => depots },
	{
		key: 'doubtful',
		group: 'supply',
		width: 48,
		dear: 1,
		quiet: true,
		text: ({ doubtful }) => doubtful,
		tone: ({ doubtful }) => (doubtful > 0 ? 'quality' : null),
	},
	{ key: 'forces', group: 'force', width: 40, dear: 9, text: ({ forces }) => forces },
	{ key: 'out', group: 'force', width: 48, dear: 3, quiet: true, text: ({ out }) => out },
	{ key: 'onDuty', group: 'force', width: 48, dear: 2, text: ({ onDuty }) => onDuty },
	{
		key: 'online',
		group: 'command',
		width: 72,
		dear: 6,
		text: ({ online, stations }) => `${online} / ${stations}`,
		tone: ({ online, stations }) => (online < stations ? 'quality' : null),
	},
]

/** The columns for which so many units have room, in their order; the dearest first. */
export function townshipColumns(width: number): readonly TownshipColumn[] {
	let room = width - NAME_WIDTH
	const chosen = new Set<TownshipColumn>()
	for (const column of COLUMNS.toSorted((a, b) => b.dear - a.dear)) {
		if (column.width > room) break
		chosen.add(column)
		room -= column.width
	}
	return COLUMNS.filter((column) => chosen.has(column))
}

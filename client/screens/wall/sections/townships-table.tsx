import { MiniPicture } from '../../../map/symbols/mini-picture.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import type { TownshipRow } from '../figures/townships-figure.ts'
import { GradeBar } from './grade-bar.tsx'
import { GROUPS, type TownshipColumn } from './township-columns.ts'

type Columns = { columns: readonly TownshipColumn[] }
/** The first column of a group stands off from the group before. */
const begins = (columns: readonly TownshipColumn[], i: number) => columns[i]?.group !== columns[i - 1]?.group
const classOf = (...names: (string | false | null | undefined)[]) => names.filter(Boolean).join(' ') || undefined

export function TownshipsHead({ columns }: Columns) {
	const { t } = useWords()
	return (
		<thead>
			<tr>
				<td />
				{GROUPS.map((group) => {
					const span = columns.filter((column) => column.group === group).length
					return (
						span > 0 && (
							<th key={group} colSpan={span} scope="colgroup" className="begins">
								{group !== 'ledger' && <MiniPicture layer={group} size={16} />}
								{t(group === 'ledger' ? 'sections.ledgerShort' : `mapsShort.${group}`)}
							</th>
						)
					)
				})}
			</tr>
			<tr>
				<td />
				{columns.map(({ key }, i) => (
					<th key={key} scope="col" className={classOf(begins(columns, i) && 'begins', key === 'grades' && 'bar')}>
						{t(`sections.column.${key}`)}
					</th>
				))}
			</tr>
		</thead>
	)
}

type LineProps = Columns & { township: TownshipRow; height: number }
export function TownshipLine({ township, columns, height }: LineProps) {
	return (
		<tr style={{ height }}>
			<th scope="row">{township.name}</th>
			{columns.map((column, i) => {
				const text = column.text(township)
				const nothing = column.quiet && text === 0
				const tone = column.tone?.(township)
				return (
					<td key={column.key} className={classOf(begins(columns, i) && 'begins', nothing ? 'nought' : tone)}>
						{column.key === 'grades' ? <GradeBar grades={township.grades} height={8} /> : nothing ? '–' : text}
					</td>
				)
			})}
		</tr>
	)
}

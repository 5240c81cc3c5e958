/** A short remark of a row, in sand where it bears on how far the row can be relied on, in pink where it is bad. */
export type Note = { text: string; tone?: 'quality' | 'bad' }

/** What there is no room for is left out whole, the last first: a cut word says nothing. */
export function NoteLine({ notes }: { notes: readonly Note[] }) {
	return (
		<span className="ans-note" title={notes.map(({ text }) => text).join(' · ')}>
			{notes.map(({ text, tone }, i) => (
				<span key={text} className="part">
					{i > 0 && <span> · </span>}
					<span className={tone}>{text}</span>
				</span>
			))}
		</span>
	)
}

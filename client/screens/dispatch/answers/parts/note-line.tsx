import { Fragment } from 'react'

/** A short remark of a row, in sand where it bears on how far the row can be relied on, in pink where it is bad. */
export type Note = { text: string; tone?: 'quality' | 'bad' }

export function NoteLine({ notes }: { notes: readonly Note[] }) {
	return (
		<span className="ans-note">
			{notes.map(({ text, tone }, i) => (
				<Fragment key={text}>
					{i > 0 && ' · '}
					<span className={tone}>{text}</span>
				</Fragment>
			))}
		</span>
	)
}

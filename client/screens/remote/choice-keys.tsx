type Props<K extends string> = {
	label: string
	options: readonly (readonly [value: K, text: string])[]
	/** How many of the walls have each value. */
	countOf: (value: K) => number
	total: number
	large?: boolean
	onChoose: (value: K) => void
}

/** Large keys of which one is in force; where the walls differ each says on how many. */
export function ChoiceKeys<K extends string>({ label, options, countOf, total, large, onChoose }: Props<K>) {
	return (
		<fieldset className={large ? 'keys large' : 'keys'} aria-label={label} disabled={total === 0}>
			{options.map(([value, text]) => {
				const count = countOf(value)
				return (
					<button
						key={value}
						type="button"
						aria-pressed={count === 0 ? false : count === total ? true : 'mixed'}
						onClick={() => onChoose(value)}
					>
						{text}
						{count > 0 && count < total && (
							<small>
								{count} / {total}
							</small>
						)}
					</button>
				)
			})}
		</fieldset>
	)
}

type Props = { label: string; value: string; hint?: string | undefined; onValue: (value: string) => void }

/** A number as it is typed. */
export function NumberField({ label, value, hint, onValue }: Props) {
	return (
		<label>
			<span>{label}</span>
			<input
				className="field"
				inputMode="numeric"
				placeholder={hint}
				value={value}
				onChange={(event) => onValue(event.target.value)}
			/>
		</label>
	)
}

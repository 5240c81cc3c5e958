import './rows.css'

type Props = { parts: readonly (string | null | undefined)[]; className?: string }

/** Facts one behind the other, each whole or not there at all. */
export function WholeParts({ parts, className = '' }: Props) {
	return (
		<span className={`whole-parts ${className}`}>
			{parts
				.filter((part) => part)
				.map((part, i) => (
					<span key={part}>{i > 0 ? `\u00a0· ${part}` : part}</span>
				))}
		</span>
	)
}

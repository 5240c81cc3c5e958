import { markedParts } from './marked-parts.ts'

/** A sentence with its marked parts; what is marked `act` is a button. */
export function Marked({ text, onAct }: { text: string; onAct?: () => void }) {
	return markedParts(text).map(({ text: part, tone }, i) => {
		const key = `${i}${part}`
		if (tone === null) return <span key={key}>{part}</span>
		if (tone === 'strong') return <b key={key}>{part}</b>
		if (tone !== 'act')
			return (
				<span key={key} className={tone}>
					{part}
				</span>
			)
		return (
			<button key={key} type="button" className="link" onClick={onAct}>
				{part}
			</button>
		)
	})
}

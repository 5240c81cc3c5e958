import { CODE_LENGTH } from '../../../../domain/pairing.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import type { Pairing } from './use-pairing.ts'

/** Where nobody else is, a name of this machine says nothing to a desk. */
const LOCAL = /^(?:localhost|127\.|\[::1\])/
const clock = (ms: number): string => {
	const seconds = Math.max(0, Math.ceil(ms / 1000))
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** The code that a desk has to type, how long it lives, and the way there. */
export function CodePanel({ pairing, now }: { pairing: Pairing; now: number }) {
	const { t } = useWords()
	const { code } = pairing
	const letters = code?.text ?? ' '.repeat(CODE_LENGTH)
	const left = code ? Math.max(0, Math.min(code.lifeMs, code.endsAt - now)) : 0
	const address = LOCAL.test(location.host) ? '' : `${location.host}/remote`
	return (
		<section className="pair-code">
			<h2>{t('remotePairing.heading')}</h2>
			<div className="pair-cells" role="img" aria-label={`${t('remotePairing.code')} ${code?.text ?? ''}`}>
				{[...letters].map((letter, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: letters of one code are never reordered
					<b key={i}>{letter}</b>
				))}
			</div>
			<p className="pair-life">
				<i>{code && <i style={{ width: `${(100 * left) / code.lifeMs}%` }} />}</i>
				<LifeText pairing={pairing} left={clock(left)} />
			</p>
			<ol className="pair-steps">
				<li>
					<b>1</b>
					<span>{t('remotePairing.step1')}</span>
					{address && <em>{address}</em>}
				</li>
				<li>
					<b>2</b>
					<span>{t('remotePairing.step2')}</span>
				</li>
				<li>
					<b>3</b>
					<span>{t('remotePairing.step3')}</span>
				</li>
			</ol>
			<p className="pair-about">{t('remotePairing.about')}</p>
		</section>
	)
}

function LifeText({ pairing: { code, paired, server }, left }: { pairing: Pairing; left: string }) {
	const { t } = useWords()
	if (paired) return <span>{t('remotePairing.paired')}</span>
	if (server === 'away') return <span className="quality">{t(`remotePairing.${code ? 'awayCode' : 'awayNone'}`)}</span>
	return <span>{code ? t('remotePairing.changes', { time: left }) : t('remotePairing.asking')}</span>
}

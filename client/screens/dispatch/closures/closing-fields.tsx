import { describeKind } from '../../../../domain/describe.ts'
import { optionWords } from '../../../map/type-words.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import type { Closing } from './closure-draft.ts'

type Props = { closing: Closing; set: (given: Partial<Closing>) => void }

const REASONS = Object.keys(
	describeKind('closure').find(({ key }) => key === 'reason')?.field.options ?? {},
) as Closing['reason'][]
const HOURS = [1, 3, 6, 12, 24] as const
const PERCENTS = [70, 50, 30] as const

/** Closed or how slow, why, and until when. */
export function ClosingFields({ closing, set }: Props) {
	return (
		<>
			<HowSlow closing={closing} set={set} />
			<div className="pair">
				<Reason closing={closing} set={set} />
				<Until closing={closing} set={set} />
			</div>
		</>
	)
}

function HowSlow({ closing, set }: Props) {
	const { t } = useWords()
	const wordOf = useOptionWord()
	return (
		<fieldset className="segments" aria-label={t('dispatch.closures.mode')}>
			{(['closed', 'slow'] as const).map((mode) => (
				<button key={mode} type="button" aria-pressed={mode === closing.mode} onClick={() => set({ mode })}>
					{wordOf('mode', mode)}
				</button>
			))}
			{closing.mode === 'slow' &&
				PERCENTS.map((percent) => (
					<button
						key={percent}
						type="button"
						aria-pressed={percent === closing.percent}
						onClick={() => set({ percent })}
					>
						×{percent / 100}
					</button>
				))}
		</fieldset>
	)
}

function Reason({ closing, set }: Props) {
	const { t } = useWords()
	const wordOf = useOptionWord()
	const choose = (value: string) => set({ reason: REASONS.find((reason) => reason === value) ?? closing.reason })
	return (
		<label>
			<span>{t('dispatch.closures.reason')}</span>
			<select className="field" value={closing.reason} onChange={(event) => choose(event.target.value)}>
				{REASONS.map((reason) => (
					<option key={reason} value={reason}>
						{wordOf('reason', reason)}
					</option>
				))}
			</select>
		</label>
	)
}

function Until({ closing, set }: Props) {
	const { t } = useWords()
	const choose = (value: string) => set({ hours: value === '' ? null : Number(value) })
	return (
		<label>
			<span>{t('dispatch.closures.until')}</span>
			<select className="field" value={closing.hours ?? ''} onChange={(event) => choose(event.target.value)}>
				<option value="">{t('dispatch.closures.open')}</option>
				{HOURS.map((hours) => (
					<option key={hours} value={hours}>
						{t('dispatch.closures.hours', { n: hours })}
					</option>
				))}
			</select>
		</label>
	)
}

function useOptionWord(): (key: 'mode' | 'reason', value: string) => string {
	const { pick } = useWords()
	return (key, value) => pick(optionWords('closure', key, value) ?? ['', '', ''])
}

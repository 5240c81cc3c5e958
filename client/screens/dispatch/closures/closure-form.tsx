import { type FormEvent, useState } from 'react'
import { describeKind } from '../../../../domain/describe.ts'
import type { Of } from '../../../../domain/record.ts'
import type { Trial } from '../../../../domain/roads.ts'
import { optionWords } from '../../../map/type-words.ts'
import { newId } from '../../../session/new-id.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useDesk } from '../desk.ts'
import { type Closing, closureDraft } from './closure-draft.ts'
import { CutOffLines } from './cut-off-lines.tsx'
import { useTrial } from './use-trial.ts'

type Props = { incident: Of<'incident'>; trial: Trial }

const REASONS = Object.keys(
	describeKind('closure').find(({ key }) => key === 'reason')?.field.options ?? {},
) as Closing['reason'][]
const HOURS = [1, 3, 6, 12, 24] as const
const PERCENTS = [70, 50, 30] as const
const FIRST: Closing = { mode: 'closed', percent: 50, reason: 'flooded', hours: null }

/** A closure before it is entered: what it closes, whom it cuts off, why, and until when. */
export function ClosureForm({ incident, trial }: Props) {
	const { t, pick } = useWords()
	const { send, dispatch, now } = useDesk()
	const [closing, setClosing] = useState(FIRST)
	const answer = useTrial(trial)
	const { road } = answer
	const set = (given: Partial<Closing>) => setClosing((before) => ({ ...before, ...given }))
	const wordsOf = (key: 'mode' | 'reason', value: string) => pick(optionWords('closure', key, value) ?? ['', '', ''])
	const leave = () => dispatch({ step: 'tool', tool: 'look' })
	const save = async (event: FormEvent) => {
		event.preventDefault()
		const name = [road || t('dispatch.closures.unnamed'), wordsOf('mode', closing.mode)].join(' ')
		const record = closureDraft(trial, closing, { id: newId('closure'), name, road: road ?? '', incident, now })
		if ((await send({ do: 'add', record })).ok) leave()
	}
	if (road === null)
		return (
			<p className="hint quality" role="status">
				{t('dispatch.closures.noRoad')}
			</p>
		)
	return (
		<form
			className="need-form"
			data-own-escape=""
			onSubmit={save}
			onKeyDown={(event) => event.key === 'Escape' && leave()}
		>
			<b>{road || t('dispatch.closures.unnamed')}</b>
			<CutOffLines answer={answer} />
			<fieldset className="segments" aria-label={t('dispatch.closures.mode')}>
				{(['closed', 'slow'] as const).map((mode) => (
					<button key={mode} type="button" aria-pressed={mode === closing.mode} onClick={() => set({ mode })}>
						{wordsOf('mode', mode)}
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
			<div className="pair">
				<label>
					<span>{t('dispatch.closures.reason')}</span>
					<select
						className="field"
						value={closing.reason}
						onChange={(event) =>
							set({ reason: REASONS.find((reason) => reason === event.target.value) ?? FIRST.reason })
						}
					>
						{REASONS.map((reason) => (
							<option key={reason} value={reason}>
								{wordsOf('reason', reason)}
							</option>
						))}
					</select>
				</label>
				<label>
					<span>{t('dispatch.closures.until')}</span>
					<select
						className="field"
						value={closing.hours ?? ''}
						onChange={(event) => set({ hours: event.target.value === '' ? null : Number(event.target.value) })}
					>
						<option value="">{t('dispatch.closures.open')}</option>
						{HOURS.map((hours) => (
							<option key={hours} value={hours}>
								{t('dispatch.closures.hours', { n: hours })}
							</option>
						))}
					</select>
				</label>
			</div>
			<div className="form-acts">
				<i className="grow" />
				<button type="button" className="button small" onClick={leave}>
					{t('dispatch.back')}
				</button>
				{/* biome-ignore lint/a11y/noAutofocus: the hands were drawing on the map, and Enter enters what they drew */}
				<button type="submit" className="button small primary" autoFocus>
					{t(closing.mode === 'closed' ? 'dispatch.closures.close' : 'dispatch.closures.slow')}
				</button>
			</div>
		</form>
	)
}

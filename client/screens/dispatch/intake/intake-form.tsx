import './intake.css'
import { type ReactNode, useId } from 'react'
import { useWords } from '../../../ui/words/use-words.ts'
import { type Call, type Told, useDesk } from '../desk.ts'
import { isPhone } from './incident-draft.ts'
import { PlaceField } from './place-field.tsx'
import { PlaceLines } from './place-lines.tsx'
import { SameOffer } from './same-offer.tsx'
import { TypePicks } from './type-picks.tsx'
import { usePlaceOfCall } from './use-place-of-call.ts'
import { useTakeCall } from './use-take-call.ts'

/** A call that is being taken: what, where, who and in which words; nothing is written before it is complete. */
export function IntakeForm({ call }: { call: Call }) {
	const { t } = useWords()
	const { dispatch } = useDesk()
	const place = usePlaceOfCall(call, dispatch)
	const take = useTakeCall()
	const set = (given: Told) => dispatch({ step: 'call', call: given })
	return (
		<form
			className="intake"
			aria-label={t('dispatch.intake.label')}
			onSubmit={(event) => {
				event.preventDefault()
				void take()
			}}
		>
			<div className="side-scroll" inert={call.sent !== null}>
				<section className="block">
					<h2>{t('dispatch.intake.label')}</h2>
					<TypePicks keys chosen={call.type} onPick={(type) => set({ type })} />
				</section>
				<section className="block">
					<h3>{t('dispatch.intake.where')}</h3>
					<PlaceField />
					<PlaceLines call={call} place={place} />
					<SameOffer call={call} />
				</section>
				<Caller call={call} set={set} />
			</div>
			<footer className="side-foot">
				<button type="button" className="button" onClick={() => dispatch({ step: 'call', call: null })}>
					{t('dispatch.intake.cancel')}
				</button>
				<button type="submit" className="button primary grow" disabled={!call.type || !call.at || call.sent !== null}>
					{t(call.sent ? 'dispatch.intake.sending' : 'dispatch.intake.make')}
					<kbd>Ctrl ↵</kbd>
				</button>
			</footer>
		</form>
	)
}

function Caller({ call, set }: { call: Call; set: (given: Told) => void }) {
	const { t } = useWords()
	const bad = !isPhone(call.caller_phone)
	return (
		<section className="block">
			<h3>{t('dispatch.intake.caller')}</h3>
			<div className="pair">
				<Line
					label={t('dispatch.intake.name')}
					value={call.caller_name}
					onText={(caller_name) => set({ caller_name })}
				/>
				<Line
					label={t('dispatch.intake.phone')}
					value={call.caller_phone}
					onText={(caller_phone) => set({ caller_phone })}
					bad={bad}
					type="tel"
				/>
			</div>
			{bad && <p className="bad hint">{t('dispatch.intake.badPhone')}</p>}
			<Labelled label={t('dispatch.intake.words')}>
				{(id) => (
					<textarea
						id={id}
						className="field"
						rows={3}
						maxLength={1000}
						value={call.words}
						onChange={(event) => set({ words: event.target.value })}
					/>
				)}
			</Labelled>
			<label className="tick">
				<input type="checkbox" checked={call.exercise} onChange={(event) => set({ exercise: event.target.checked })} />
				{t('dispatch.intake.exercise')}
			</label>
		</section>
	)
}

type LineProps = { label: string; value: string; onText: (text: string) => void; bad?: boolean; type?: 'tel' | 'text' }
function Line({ label, value, onText, bad = false, type = 'text' }: LineProps) {
	return (
		<Labelled label={label}>
			{(id) => (
				<input
					id={id}
					className="field"
					type={type}
					maxLength={30}
					aria-invalid={bad}
					value={value}
					onChange={(event) => onText(event.target.value)}
				/>
			)}
		</Labelled>
	)
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
	const id = useId()
	return (
		<div className="labelled">
			<label htmlFor={id}>{label}</label>
			{children(id)}
		</div>
	)
}

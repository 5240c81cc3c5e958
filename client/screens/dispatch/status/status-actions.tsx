import { useState } from 'react'
import type { Of } from '../../../../domain/record.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useMay } from '../../common/use-may.ts'
import { StatusChip } from '../incident/status-chip.tsx'
import { MergeForm } from './merge-form.tsx'
import { nextSteps } from './next-steps.ts'
import { ReasonForm } from './reason-form.tsx'
import { StillOpen } from './still-open.tsx'
import { type Status, useSetStatus } from './use-set-status.ts'

/** What may be done with the incident now: one button for what usually comes next, the others behind it. */
export function StatusActions({ incident }: { incident: Of<'incident'> }) {
	const { t } = useWords()
	const { set, open, forget } = useSetStatus(incident)
	const [more, setMore] = useState(false)
	const [form, setForm] = useState<Status | null>(null)
	const may = useMay('incident', 'status')
	const { next, others } = nextSteps(incident.status)
	if (!may || (!next && others.length === 0))
		return (
			<div className="acts">
				<StatusChip incident={incident} />
			</div>
		)
	const choose = (to: Status) => {
		setMore(false)
		forget()
		// What leads elsewhere asks where to; a false alarm asks why.
		if (to === 'merged' || to === 'transferred' || to === 'false_alarm') setForm(to)
		else void set(to)
	}
	return (
		<div className="status-actions">
			<div className="acts">
				<StatusChip incident={incident} />
				{next && (
					<button type="button" className="button small" onClick={() => choose(next)}>
						{t(`dispatch.status.${next}`)}
					</button>
				)}
				{more ? (
					others.map((to) => (
						<button key={to} type="button" className="button small" onClick={() => choose(to)}>
							{t(`dispatch.status.${to}`)}
						</button>
					))
				) : (
					<button type="button" className="button small" aria-expanded={false} onClick={() => setMore(true)}>
						{t('dispatch.status.more')}
					</button>
				)}
			</div>
			{form === 'merged' && <MergeForm incident={incident} onDone={() => setForm(null)} />}
			{(form === 'transferred' || form === 'false_alarm') && (
				<ReasonForm
					label={t(`dispatch.status.ask.${form}`)}
					act={t(`dispatch.status.${form}`)}
					needed={form === 'transferred'}
					onAct={async (words) => {
						const done = await set(form, form === 'transferred' ? { transferred_to: words } : {}, words)
						if (done) setForm(null)
					}}
					onBack={() => setForm(null)}
				/>
			)}
			{open.length > 0 && <StillOpen ids={open} onClose={forget} />}
		</div>
	)
}

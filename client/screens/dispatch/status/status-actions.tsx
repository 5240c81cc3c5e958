import { useState } from 'react'
import type { Of } from '../../../../domain/record.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useMay } from '../../common/use-may.ts'
import { firstClick } from '../form/first-click.ts'
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
	const [form, setForm] = useState<Away | null>(null)
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
		if (isAway(to)) setForm(to)
		else void set(to)
	}
	return (
		<div className="status-actions">
			<div className="acts">
				<StatusChip incident={incident} />
				{next && (
					<button type="button" className="button small" onClick={firstClick(() => choose(next))}>
						{t(`dispatch.status.${next}`)}
					</button>
				)}
				{more ? (
					others.map((to) => (
						<button key={to} type="button" className="button small" onClick={firstClick(() => choose(to))}>
							{t(`dispatch.status.${to}`)}
						</button>
					))
				) : (
					<button type="button" className="button small" aria-expanded={false} onClick={() => setMore(true)}>
						{t('dispatch.status.more')}
					</button>
				)}
			</div>
			{form && <Elsewhere incident={incident} to={form} set={set} onDone={() => setForm(null)} />}
			{open.length > 0 && <StillOpen ids={open} onClose={forget} />}
		</div>
	)
}

type Away = 'merged' | 'transferred' | 'false_alarm'
const isAway = (to: Status): to is Away => to === 'merged' || to === 'transferred' || to === 'false_alarm'

type ElsewhereProps = {
	incident: Of<'incident'>
	to: Away
	set: ReturnType<typeof useSetStatus>['set']
	onDone: () => void
}
/** What leads elsewhere asks where to; a false alarm asks why. */
function Elsewhere({ incident, to, set, onDone }: ElsewhereProps) {
	const { t } = useWords()
	if (to === 'merged') return <MergeForm incident={incident} onDone={onDone} />
	const leave = async (words: string) => {
		if (await set(to, to === 'transferred' ? { transferred_to: words } : {}, words)) onDone()
	}
	return (
		<ReasonForm
			key={to}
			label={t(`dispatch.status.ask.${to}`)}
			act={t(`dispatch.status.${to}`)}
			needed={to === 'transferred'}
			onAct={leave}
			onBack={onDone}
		/>
	)
}

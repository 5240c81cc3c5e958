import { useState } from 'react'
import { type UnderWay, underWay } from '../../../../../domain/answers/under-way.ts'
import type { Of } from '../../../../../domain/record.ts'
import { optionWords } from '../../../../map/type-words.ts'
import { useRecords } from '../../../../session/use-session.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { clockText } from '../../../common/time-text.ts'
import { useMay } from '../../../common/use-may.ts'
import { useDesk } from '../../desk.ts'
import { firstClick } from '../../form/first-click.ts'
import { nextSteps } from './next-steps.ts'

type Via = 'phone' | 'radio'

/** Who has been sent: how far each has come, and the next step as it is told by phone or radio. */
export function TaskList() {
	const { incident, points, now } = useDesk()
	const { t } = useWords()
	const tasks = useRecords('task')
	const [via, setVia] = useState<Via>('phone')
	const sent = incident ? underWay(incident.id, tasks, points.force, now) : []
	if (sent.length === 0) return null
	return (
		<section className="tasks" aria-label={t('answers.task.list')}>
			<div className="ans-head">
				<b className="grow">{t('answers.task.title', { n: sent.length })}</b>
				<span>{t('answers.task.toldBy')}</span>
				<fieldset className="segments" aria-label={t('answers.order.via')}>
					{(['phone', 'radio'] as const).map((one) => (
						<button key={one} type="button" aria-pressed={via === one} onClick={() => setVia(one)}>
							{t(`answers.order.by.${one}`)}
						</button>
					))}
				</fieldset>
			</div>
			<ul>
				{sent.map((one) => (
					<TaskRow key={one.task.id} one={one} via={via} />
				))}
			</ul>
		</section>
	)
}

function TaskRow({ one, via }: { one: UnderWay; via: Via }) {
	const { send } = useDesk()
	const { t, pick } = useWords()
	const may = useMay('task', 'status')
	const { task, force } = one
	const status = optionWords('task', 'status', task.status)
	const [usual, ...others] = nextSteps(task.status)
	const to = (status: Of<'task'>['status']) => send({ do: 'status', id: task.id, to: status, set: { via } })
	return (
		<li>
			<div className="task-line">
				<b className="grow">
					{force?.name ?? t('answers.unknown')}
					{task.people !== undefined && <span> {t('answers.people', { n: task.people })}</span>}
				</b>
				<span>{status && pick(status)}</span>
				<Due one={one} />
			</div>
			<div className="task-line">
				<Steps task={task} />
				{may &&
					others.map((status) => (
						<button key={status} type="button" className="link" onClick={firstClick(() => to(status))}>
							{t(`answers.task.to.${status}`)}
						</button>
					))}
				{may && usual && (
					<button type="button" className="button small" onClick={firstClick(() => to(usual))}>
						{t(`answers.task.to.${usual}`)}
					</button>
				)}
			</div>
		</li>
	)
}

function Due({ one: { dueAt, leftMin, sinceMin } }: { one: UnderWay }) {
	const { t } = useWords()
	if (dueAt === null || leftMin === null)
		return <span className="data-time">{t('answers.task.since', { n: sinceMin })}</span>
	return leftMin >= 0 ? (
		<span>{t('answers.task.due', { time: clockText(dueAt), n: leftMin })}</span>
	) : (
		<span className="bad">{t('answers.task.late', { time: clockText(dueAt), n: -leftMin })}</span>
	)
}

/** Each step with its time. */
function Steps({ task }: { task: Of<'task'> }) {
	const { t, pick } = useWords()
	const steps = (task.steps ?? []).map(({ to, at, via }) => {
		const words = optionWords('task', 'status', to)
		const how = via ? optionWords('task', 'via', via) : undefined
		return `${words ? pick(words) : to} ${at?.slice(11, 16) ?? t('answers.unknown')}${how ? ` ${pick(how)}` : ''}`
	})
	return (
		<span className="grow ans-steps" title={steps.join(' → ')}>
			{steps.slice(-3).join(' → ')}
		</span>
	)
}

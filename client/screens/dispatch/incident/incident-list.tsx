import type { KeyboardEvent } from 'react'
import { LEVELS } from '../../../../domain/level.ts'
import type { Of } from '../../../../domain/record.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { IncidentMark } from '../../common/incident/incident-mark.tsx'
import { stampText } from '../../common/time-text.ts'
import { useMay } from '../../common/use-may.ts'
import { useDesk } from '../desk.ts'
import { TypePicks } from '../intake/type-picks.tsx'
import { openIncidents } from './open-incidents.ts'
import { StatusChip } from './status-chip.tsx'

/** What a call may be about, and everything that is being dealt with. */
export function IncidentList() {
	const { t } = useWords()
	const { dispatch, points } = useDesk()
	const open = openIncidents(useRecords('incident'))
	const mayTake = useMay('incident', 'add')
	return (
		<div className="side-scroll">
			{mayTake && (
				<section className="block">
					<h2>
						{t('dispatch.intake.label')} <kbd>N</kbd>
					</h2>
					<TypePicks chosen={null} onPick={(type) => dispatch({ step: 'call', call: { type } })} />
				</section>
			)}
			<section className="block bare-block" aria-label={t('dispatch.list.label')}>
				<h3>
					{t('dispatch.list.label')} <span>{points.known ? t('dispatch.list.count', { n: open.length }) : ''}</span>
				</h3>
				{points.known && open.length === 0 && <p className="hint">{t('dispatch.list.none')}</p>}
				<ul className="incident-list" onKeyDown={step}>
					{open.map((incident) => (
						<Row key={incident.id} incident={incident} />
					))}
				</ul>
			</section>
		</div>
	)
}

/** J and K go through the rows as arrows do. */
function step(event: KeyboardEvent<HTMLUListElement>): void {
	const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key]
	if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return
	const rows: Element[] = [...event.currentTarget.querySelectorAll('button')]
	const next = rows[document.activeElement ? rows.indexOf(document.activeElement) + by : 0]
	if (next instanceof HTMLElement) next.focus()
	event.preventDefault()
	event.stopPropagation()
}

function Row({ incident }: { incident: Of<'incident'> }) {
	const { pick } = useWords()
	const { dispatch, places, today, camera } = useDesk()
	const { id, type, name, level, received_at, region_code, exercise, at } = incident
	return (
		<li>
			<button
				type="button"
				className={exercise ? 'incident-row exercise-hatch' : 'incident-row'}
				onClick={() => {
					dispatch({ step: 'incident', id })
					if (at) camera.current?.visit(at)
				}}
			>
				<IncidentMark type={type} size={32} />
				<span className="grow">
					<b>{name}</b>
					<span>
						{[places.nameOf(region_code), received_at && stampText(received_at, today), pick(LEVELS.event[level.level])]
							.filter(Boolean)
							.join(' · ')}
					</span>
				</span>
				<StatusChip incident={incident} />
			</button>
		</li>
	)
}

import { useState } from 'react'
import { isInForce } from '../../../../domain/kinds/closure.ts'
import type { Of } from '../../../../domain/record.ts'
import { useRecords } from '../../../session/use-session.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { useMay } from '../../common/use-may.ts'
import { useOffers } from '../answers/force/use-offers.ts'
import { useSupply } from '../answers/supply/use-supply.ts'
import { useDesk } from '../desk.ts'
import { CLOSING } from './closing-tools.ts'
import { ClosureForm } from './closure-form.tsx'
import { ClosureRow } from './closure-row.tsx'
import { CutOffNames } from './cut-off-names.tsx'
import { detours } from './detours.ts'
import { useCutOffNow } from './use-cut-off-now.ts'

/** The roads that are closed or slow, those of this incident first; every time on the road reckons with all of them. */
export function ClosuresBlock({ incident }: { incident: Of<'incident'> }) {
	const { t } = useWords()
	const { state } = useDesk()
	const own = ({ incident_id }: Of<'closure'>) => Number(incident_id !== incident.id)
	const closures = useRecords('closure')
		.filter(isInForce)
		.sort((a, b) => own(a) - own(b) || (b.status_at ?? '').localeCompare(a.status_at ?? ''))
	const may = useMay('closure', 'add')
	const [open, setOpen] = useState(false)
	const closing = CLOSING.includes(state.tool)
	const cutOff = useCutOffNow(closures, incident.exercise === true)
	return (
		<section className="block" aria-label={t('dispatch.closures.label')}>
			<Heading count={closures.length} onAdd={may && !open && !closing ? () => setOpen(true) : null} />
			<ul className="closure-list">
				{closures.map((closure) => (
					<ClosureRow key={closure.id} closure={closure} mayLift={may} />
				))}
			</ul>
			{cutOff && <CutOffNames cutOff={cutOff} />}
			{may && (open || closing) && <Tools />}
			{closing && !state.trial && (
				<p className="hint" role="status">
					{t(`dispatch.closures.how.${state.tool}`)}
				</p>
			)}
			{state.trial && <ClosureForm incident={incident} trial={state.trial} />}
		</section>
	)
}

/** How many there are, and how many of those that could come go round them. */
function Heading({ count, onAdd }: { count: number; onAdd: (() => void) | null }) {
	const { t } = useWords()
	const longer = detours(useSupply().sources, useOffers())
	return (
		<h3>
			{t('dispatch.closures.label')}
			<span>
				{t('dispatch.closures.count', { n: count })}
				{longer.depots + longer.forces > 0 && (
					<span className="quality">
						{' · '}
						{t('dispatch.closures.detours', longer)}
					</span>
				)}
			</span>
			{onAdd && (
				<button
					type="button"
					className="ghost"
					aria-label={`${t('dispatch.closures.add')} ${t('dispatch.closures.label')}`}
					onClick={onAdd}
				>
					<Icon name="plus" size={14} />
					{t('dispatch.closures.add')}
				</button>
			)}
		</h3>
	)
}

/** The ways to say what is closed. */
function Tools() {
	const { t } = useWords()
	const { state, dispatch } = useDesk()
	return (
		<div className="acts">
			{CLOSING.map((tool) => (
				<button
					key={tool}
					type="button"
					className="button small"
					aria-pressed={tool === state.tool}
					onClick={() => dispatch({ step: 'tool', tool: tool === state.tool ? 'look' : tool })}
				>
					{t(`dispatch.closures.${tool}`)}
				</button>
			))}
		</div>
	)
}

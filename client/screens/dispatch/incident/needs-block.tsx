import { useState } from 'react'
import { suppliedOf } from '../../../../domain/answers/supplied.ts'
import type { Of } from '../../../../domain/record.ts'
import { useRecords } from '../../../session/use-session.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { useMay } from '../../common/use-may.ts'
import { useDesk } from '../desk.ts'
import { NeedForm } from './need-form.tsx'
import { NeedRow } from './need-row.tsx'

/** What the incident needs, what of it is promised, and how much is still short. */
export function NeedsBlock({ incident }: { incident: Of<'incident'> }) {
	const { t } = useWords()
	const { state } = useDesk()
	const [form, setForm] = useState<Of<'need'> | 'new' | null>(null)
	const supplied = suppliedOf(incident.id, useRecords('need'), useRecords('reservation'))
	const mayAdd = useMay('need', 'add')
	return (
		<section className="block" aria-label={t('dispatch.needs.label')}>
			<h3>
				{t('dispatch.needs.label')}
				{mayAdd && form === null && (
					<button
						type="button"
						className="ghost"
						aria-label={`${t('dispatch.needs.add')} ${t('dispatch.needs.label')}`}
						onClick={() => setForm('new')}
					>
						<Icon name="plus" size={14} />
						{t('dispatch.needs.add')}
					</button>
				)}
			</h3>
			<ul className="need-list">
				{supplied.map((one) =>
					form !== null && form !== 'new' && form.id === one.need.id ? (
						<li key={one.need.id}>
							<NeedForm incident={incident} need={one.need} onDone={() => setForm(null)} />
						</li>
					) : (
						<NeedRow
							key={one.need.id}
							supplied={one}
							chosen={state.tab === 'supply' && state.wanted.item_code === one.need.item_code}
							onEdit={mayAdd ? () => setForm(one.need) : undefined}
						/>
					),
				)}
			</ul>
			{form === 'new' && <NeedForm incident={incident} need={null} onDone={() => setForm(null)} />}
		</section>
	)
}

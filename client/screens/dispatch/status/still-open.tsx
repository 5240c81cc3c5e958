import { definition, type Id, kindOfId } from '../../../../domain/record.ts'
import { isUnderWay } from '../../../../domain/rules/loose-ends.ts'
import { useSession } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { type Tab, useDesk } from '../desk.ts'
import { FormActs } from '../form/form-acts.tsx'

/** Where each sort of thing is dealt with on the right side. */
const TABS: Readonly<Record<string, Tab>> = { task: 'force', reservation: 'supply', callout: 'chain' }

/** What keeps an incident from being ended, each with the way to it. */
export function StillOpen({ ids: told, onClose }: { ids: readonly Id[]; onClose: () => void }) {
	const { t, pick } = useWords()
	const { replica } = useSession()
	const { dispatch, send } = useDesk()
	// Others may have seen to some of it meanwhile.
	const ids = told.filter((id) => isUnderWay(replica.get(id)))
	const go = (id: Id) => {
		const kind = kindOfId(id)
		const tab = kind && TABS[kind]
		if (kind === 'closure') void send({ do: 'status', id, to: 'lifted' })
		else if (tab) dispatch({ step: 'tab', tab })
	}
	if (ids.length === 0) return null
	return (
		<div className="need-form" role="alert">
			<span className="bad">{t('dispatch.status.stillOpen', { n: ids.length })}</span>
			{ids.map((id) => {
				const kind = kindOfId(id)
				return (
					<div key={id} className="open-row">
						<span className="grow">
							{kind ? pick(definition(kind).label) : ''} {replica.get(id)?.name ?? ''}
						</span>
						<button type="button" className="link" onClick={() => go(id)}>
							{t(kind === 'closure' ? 'dispatch.closures.lift' : 'dispatch.status.go')}
						</button>
					</div>
				)
			})}
			<FormActs onBack={onClose} />
		</div>
	)
}

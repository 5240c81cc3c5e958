import { definition, type Id, kindOfId } from '../../../../domain/record.ts'
import { useSession } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { type Tab, useDesk } from '../desk.ts'

/** Where each sort of thing is dealt with on the right side. */
const TABS: Readonly<Record<string, Tab>> = { task: 'force', reservation: 'supply', callout: 'chain' }

/** What keeps an incident from being ended, each with the way to it. */
export function StillOpen({ ids, onClose }: { ids: readonly Id[]; onClose: () => void }) {
	const { t, pick } = useWords()
	const { replica } = useSession()
	const { dispatch, send } = useDesk()
	const go = (id: Id) => {
		const kind = kindOfId(id)
		const tab = kind && TABS[kind]
		if (kind === 'closure') void send({ do: 'status', id, to: 'lifted' })
		else if (tab) dispatch({ step: 'tab', tab })
	}
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
			<div className="form-acts">
				<i className="grow" />
				<button type="button" className="button small" onClick={onClose}>
					{t('dispatch.back')}
				</button>
			</div>
		</div>
	)
}

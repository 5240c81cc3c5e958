import type { Of } from '../../../../../domain/record.ts'
import { fieldWords, optionWords } from '../../../../map/type-words.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { MaskedPhone } from '../../../common/reveal/masked-phone.tsx'
import { useDesk } from '../../desk.ts'
import { Details, type Line } from '../parts/details.tsx'

/** Whom to call to have it loaded, where the key is, what may drive there. */
export function DepotDetails({ depot }: { depot: Of<'depot'> }) {
	const { incident } = useDesk()
	const { t, pick } = useWords()
	const label = (key: string) => pick(fieldWords('depot', key) ?? ['', '', ''])
	const access = optionWords('depot', 'access', depot.access)
	const transport = (depot.transport ?? []).map(({ type, qty }) =>
		`${type ?? t('answers.unknown')} ${qty ?? ''}`.trim(),
	)
	const reason = t('answers.reveal.usual', { name: incident?.name ?? t('answers.reveal.call') }).slice(0, 120)
	const key = [depot.key_place, depot.key_holder].filter((part) => part !== undefined).join(' · ')
	const lines: Line[] = [
		[
			label('duty_24h_phone'),
			<MaskedPhone
				key="duty"
				id={depot.id}
				field="duty_24h_phone"
				value={depot.duty_24h_phone}
				whose={depot.name}
				reason={reason}
			/>,
		],
		[
			label('keeper'),
			<span key="keeper">
				{depot.keeper ?? t('answers.unknown')}{' '}
				<MaskedPhone
					id={depot.id}
					field="keeper_phone"
					value={depot.keeper_phone}
					whose={depot.keeper ?? depot.name}
					reason={reason}
				/>
			</span>,
		],
		[t('answers.supply.key'), key || t('answers.unknown')],
		[t('answers.supply.carrying'), [access ? pick(access) : t('answers.unknown'), ...transport].join(' · ')],
		[label('last_stocktake_at'), depot.last_stocktake_at ?? t('answers.unknown')],
		[label('address'), depot.address ?? t('answers.unknown')],
	]
	return <Details lines={lines} />
}

import type { Of } from '../../../../../domain/record.ts'
import { fieldWords } from '../../../../map/type-words.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { MaskedPhone } from '../../../common/reveal/masked-phone.tsx'
import { stampText } from '../../../common/time-text.ts'
import { useDesk } from '../../desk.ts'
import { Details, type Line } from '../parts/details.tsx'

/** Whom to call to have it opened, and when its figures were true. */
export function ShelterDetails({ shelter }: { shelter: Of<'shelter'> }) {
	const { incident, today } = useDesk()
	const { t, pick } = useWords()
	const label = (key: string) => pick(fieldWords('shelter', key) ?? ['', '', ''])
	const reason = t('answers.reveal.usual', { name: incident?.name ?? t('answers.reveal.call') }).slice(0, 120)
	const phone = (field: 'duty_24h_phone' | 'manager_phone') => (
		<MaskedPhone
			key={field}
			id={shelter.id}
			field={field}
			value={shelter[field]}
			whose={shelter.manager ?? shelter.name}
			reason={reason}
		/>
	)
	const lines: Line[] = [
		[
			label('manager'),
			<span key="manager">
				{shelter.manager ?? t('answers.unknown')} {phone('manager_phone')}
			</span>,
		],
		[label('duty_24h_phone'), phone('duty_24h_phone')],
		[label('key_place'), shelter.key_place ?? t('answers.unknown')],
		[label('address'), shelter.address ?? t('answers.unknown')],
		[t('line.data'), stampText(shelter.updated_at, today)],
	]
	return <Details lines={lines} />
}

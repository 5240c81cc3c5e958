import { itemOf } from '../../../../../domain/catalogue.ts'
import type { Of } from '../../../../../domain/record.ts'
import { fieldWords } from '../../../../map/type-words.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { MaskedPhone } from '../../../common/reveal/masked-phone.tsx'
import { useDesk } from '../../desk.ts'
import { Details, type Line } from '../parts/details.tsx'

/** Whom to call, what they come with. */
export function ForceDetails({ force }: { force: Of<'force'> }) {
	const { incident } = useDesk()
	const { t, pick } = useWords()
	const label = (key: string) => pick(fieldWords('force', key) ?? ['', '', ''])
	const reason = t('answers.reveal.usual', { name: incident?.name ?? t('answers.reveal.call') }).slice(0, 120)
	const phone = (field: 'duty_24h_phone' | 'commander_phone', whose: string) => (
		<MaskedPhone key={field} id={force.id} value={force[field]} {...{ field, whose, reason }} />
	)
	const vehicles = (force.vehicles ?? []).map(({ type, plate }) => [type, plate].filter((part) => part).join(' '))
	const equipment = (force.equipment ?? []).flatMap(({ item_code, qty }) =>
		item_code ? [`${pick(itemOf(item_code).words)} ${qty ?? ''} ${itemOf(item_code).unit}`] : [],
	)
	const lines: Line[] = [
		[label('duty_24h_phone'), phone('duty_24h_phone', force.name)],
		[
			label('commander'),
			<span key="commander">
				{force.commander ?? t('answers.unknown')} {phone('commander_phone', force.commander ?? force.name)}
			</span>,
		],
		...(vehicles.length > 0 ? [[label('vehicles'), vehicles.join(' · ')] as const] : []),
		...(equipment.length > 0 ? [[label('equipment'), equipment.join(' · ')] as const] : []),
		[
			label('night_min'),
			force.night_min === undefined ? t('answers.unknown') : t('answers.people', { n: force.night_min }),
		],
	]
	return <Details lines={lines} />
}

import { Fragment } from 'react'
import type { FoundPlace } from '../../../../domain/ground.ts'
import { MarkPicture } from '../../../map/symbols/mark-picture.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Icon, type IconName } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { FACES } from '../four-maps.tsx'
import { foundWords } from './found-words.ts'
import { strongParts } from './strong-parts.ts'

const ICONS: Readonly<Record<FoundPlace['sort'], IconName>> = {
	position: 'target',
	division: 'area',
	place: 'dot',
	road: 'road',
	poi: 'pin',
	record: 'pin',
}

/** One answer: what it is, its name with the typed part strong, where it lies. */
export function FoundRow({ place, query, today }: { place: FoundPlace; query: string; today: string }) {
	const { t, pick } = useWords()
	const { replica } = useSession()
	const record = place.id ? replica.get(place.id) : undefined
	const face = record && FACES.find(({ kind }) => kind === record.kind)
	return (
		<>
			<span className="row-mark">
				{record && face ? <MarkPicture mark={face.mark(record, today)} size={22} /> : <Icon name={ICONS[place.sort]} />}
			</span>
			<span className="row-text">
				<span className="found-name">
					{strongParts(place.name, query).map(({ text, strong }, i) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: parts of one name are never reordered
						<Fragment key={i}>{strong ? <strong>{text}</strong> : text}</Fragment>
					))}
				</span>
				{place.within && <span>{place.within}</span>}
			</span>
			<span className="row-state">
				<span>{foundWords(place, { t, pick })}</span>
				{place.read_as && <span className="quality">{t(`found.${place.read_as}`)}</span>}
			</span>
		</>
	)
}

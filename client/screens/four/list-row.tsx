import { memo } from 'react'
import type { AnyRecord } from '../../../domain/record.ts'
import { type MapFace, positionOf } from '../../map/map-face.ts'
import { MarkPicture } from '../../map/symbols/mark-picture.tsx'
import { typeWords } from '../../map/type-words.ts'
import { dataMarks } from '../../map/verify-due.ts'
import { useWords } from '../../ui/words/use-words.ts'

type Props = { record: AnyRecord; face: MapFace; place: string; today: string }

export const ListRow = memo(function ListRow({ record, face, place, today }: Props) {
	const { t, pick } = useWords()
	const type = typeWords(record)
	const state = face.state(record)
	const { approximate, verify } = dataMarks(record, today)
	const doubt = !positionOf(record)
		? t('list.noPosition')
		: verify
			? t('legend.verify')
			: approximate
				? t('legend.approximate')
				: ''
	return (
		<>
			<span className="row-mark">
				<MarkPicture mark={face.mark(record, today)} size={24} />
			</span>
			<span className="row-text">
				<b>{record.name}</b>
				<span>{[place, type ? pick(type) : ''].filter(Boolean).join(' · ')}</span>
			</span>
			<span className="row-state">
				<span>{state ? pick(state) : ''}</span>
				{doubt && <span className="quality">{doubt}</span>}
			</span>
		</>
	)
})

import { draftMark } from '../../../map/draft-feature.ts'
import { positionOf } from '../../../map/map-face.ts'
import { MarkPicture } from '../../../map/symbols/mark-picture.tsx'
import { typeWords } from '../../../map/type-words.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { FACES } from '../../common/four-maps.tsx'
import type { Offer } from './ask-drafts.ts'

type Props = { offer: Offer; place: string; today: string; onShow: () => void; onTake: () => void }

/** One point on offer: what it would be, where, and from which source. */
export function DraftRow({ offer: { draft, preview }, place, today, onShow, onTake }: Props) {
	const { t, pick } = useWords()
	const face = FACES.find(({ kind }) => kind === draft.kind)
	const type = typeWords(preview)
	const mapped = positionOf(preview) !== undefined
	return (
		<div className="draft-row">
			<button
				type="button"
				className="draft-show"
				disabled={!mapped}
				title={mapped ? t('drafts.show', { name: draft.name }) : t('drafts.noPosition')}
				onClick={onShow}
			>
				<span className="row-mark">
					{draft.kind === 'region' ? (
						<Icon name="area" />
					) : (
						<MarkPicture mark={draftMark(face, preview, today)} size={24} />
					)}
				</span>
				<span className="row-text">
					<b>{draft.name}</b>
					<span>{[place, type ? pick(type) : ''].filter(Boolean).join(' · ')}</span>
					<span className="code">{[draft.src_system, draft.src_id].filter(Boolean).join(' ')}</span>
				</span>
			</button>
			<button type="button" className="button small" aria-label={`${t('drafts.take')} ${draft.name}`} onClick={onTake}>
				{t('drafts.take')}
			</button>
		</div>
	)
}

import './drafts.css'
import type { LonLat } from '../../../../domain/geometry.ts'
import { definition, KIND_KEYS, type Kind } from '../../../../domain/record.ts'
import { positionOf } from '../../../map/map-face.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import type { Places } from '../../common/use-places.ts'
import { DraftRow } from './draft-row.tsx'
import type { Drafts } from './use-drafts.ts'

type Props = {
	drafts: Drafts
	/** How many there are for anybody. */
	left: number
	places: Places
	today: string
	onShow: (at: LonLat) => void
}

/** Points found in the data of the basemap, by kind, in the place of the list; none is on the maps unasked. */
export function DraftsPanel(props: Props) {
	const { t, number } = useWords()
	const { drafts, left } = props
	const { offers } = drafts
	const kinds = KIND_KEYS.filter((kind) => offers.some(({ draft }) => draft.kind === kind))
	return (
		<section className="list-panel drafts" aria-label={t('drafts.label')}>
			<header>
				<button
					ref={focus}
					type="button"
					className="bare"
					aria-label={t('drafts.back')}
					onClick={() => drafts.show(false)}
				>
					<Icon name="back" />
				</button>
				<h2>{t('drafts.label')}</h2>
				<span>{t('list.count', { count: number(offers.length) })}</span>
			</header>
			<p className="drafts-help">{t('drafts.help')}</p>
			{offers.length === 0 ? (
				<Nothing drafts={drafts} left={left} />
			) : (
				<>
					<div className="drafts-list">
						{kinds.map((kind) => (
							<Group key={kind} kind={kind} only={kinds.length === 1} {...props} />
						))}
					</div>
					<footer className="drafts-foot">
						<button type="button" className="button primary" onClick={() => drafts.take(offers)}>
							{t('drafts.takeAll', { count: number(offers.length) })}
						</button>
					</footer>
				</>
			)}
		</section>
	)
}

/** The button that opened the panel is gone: the keys go on at its head. */
const focus = (button: HTMLButtonElement | null) => button?.focus()

function Group({ kind, only, drafts, places, today, onShow }: Props & { kind: Kind; only: boolean }) {
	const { t, pick, number } = useWords()
	const some = drafts.offers.filter(({ draft }) => draft.kind === kind)
	return (
		<section>
			<h3>
				<span className="grow">{pick(definition(kind).label)}</span>
				{!only && (
					<button type="button" className="link" onClick={() => drafts.take(some)}>
						{t('drafts.takeAll', { count: number(some.length) })}
					</button>
				)}
			</h3>
			{some.map((offer) => (
				<DraftRow
					key={offer.draft.id}
					offer={offer}
					place={places.nameOf(offer.draft.region_code)}
					today={today}
					onShow={() => {
						const at = positionOf(offer.preview)
						if (at) onShow(at)
					}}
					onTake={() => drafts.take([offer])}
				/>
			))}
		</section>
	)
}

function Nothing({ drafts: { state, retry }, left }: { drafts: Drafts; left: number }) {
	const { t } = useWords()
	const why = state === 'here' ? (left > 0 ? 'drafts.elsewhere' : 'drafts.empty') : `drafts.${state}`
	return (
		<div className="empty">
			<b>{t(why)}</b>
			{state === 'failed' && (
				<button type="button" className="button small" onClick={retry}>
					{t('drafts.retry')}
				</button>
			)}
		</div>
	)
}

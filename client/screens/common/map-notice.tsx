import type { Ground } from '../../../domain/ground.ts'
import type { LaidGround } from '../../map/ground/laid-ground.ts'
import { useWords } from '../../ui/words/use-words.ts'

type Props = { demo: boolean; laid: LaidGround }

/** The line that no map may be without: whose ground it is, whether it was approved, and that its content is invented. */
export function MapNotice({ demo, laid: { pack, online } }: Props) {
	const { t } = useWords()
	const approved = (online ?? pack)?.approval_no
	const madeUp = !online && pack?.usage === 'demo'
	const invented = demo || madeUp
	// Made-up ground has no owner to name.
	const source = online ? online.attribution : madeUp ? '' : (pack?.attribution ?? '')
	const day = online || invented || !pack ? null : dayText(pack)
	return (
		<p className="map-notice">
			{invented && <b className="bad">{t('notice.demo')}</b>}
			{approved ? (
				<span>{t('notice.approved', { number: approved })}</span>
			) : !pack && !online ? (
				<>
					<span className="quality">{t('notice.noGround')}</span>
					<span className="bad">{t('notice.internalOnly')}</span>
				</>
			) : (
				<span className="bad">{t('notice.internal')}</span>
			)}
			{source && <span>{source}</span>}
			{day && <span>{t(`notice.${day.of}`, { day: day.day })}</span>}
		</p>
	)
}

/** The day of the data, as its source tells; where it does not, the day of its making, called so. */
const dayText = ({ data_at, built_at }: NonNullable<Ground['pack']>) =>
	data_at ? ({ of: 'data', day: data_at.slice(0, 10) } as const) : ({ of: 'made', day: built_at.slice(0, 10) } as const)

import { useWords } from '../../../ui/words/use-words.ts'
import { type Call, useDesk } from '../desk.ts'
import type { PlaceOfCall } from './use-place-of-call.ts'

const degrees = ([lon, lat]: NonNullable<Call['at']>): string => `${lon.toFixed(6)}, ${lat.toFixed(6)}`
/** Systems that were converted, which has to be said. */
const CONVERTED: readonly string[] = ['import_gcj02', 'import_bd09']

/** What is known of the place of a call, and what speaks against it. */
export function PlaceLines({ call, place }: { call: Call; place: PlaceOfCall }) {
	const { t } = useWords()
	const { nearest } = useDesk()
	if (!call.at) return <p className="hint">{t('dispatch.intake.clickMap')}</p>
	const { answer, state } = nearest
	const all = [...(answer?.near.depot ?? []), ...(answer?.near.force ?? [])]
	const offRoad = state === 'fresh' && all.length > 0 && all.every(({ estimate }) => estimate)
	return (
		<div className="place-lines" aria-live="polite">
			<b>{call.address || call.found || t(place === 'unknown' ? 'pin.failed' : 'pin.asking')}</b>
			<span className="code">{degrees(call.at)}</span>
			{CONVERTED.includes(call.coord_source) && (
				<span className="quality">{t(`dispatch.intake.converted.${call.coord_source}`)}</span>
			)}
			{call.coord_source === 'centroid' && <span className="quality">{t('dispatch.intake.centroid')}</span>}
			{place === 'outside' && <span className="quality">{t('dispatch.intake.outside')}</span>}
			{offRoad && <span className="quality">{t('dispatch.intake.offRoad')}</span>}
		</div>
	)
}

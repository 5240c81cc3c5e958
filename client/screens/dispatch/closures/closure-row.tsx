import { positions } from '../../../../domain/geometry.ts'
import type { Of } from '../../../../domain/record.ts'
import { positionOf } from '../../../map/map-face.ts'
import { optionWords } from '../../../map/type-words.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { stampText } from '../../common/time-text.ts'
import { useDesk } from '../desk.ts'
import { firstClick } from '../form/first-click.ts'

/** A closed road: which, why, until when; and the way to open it again. */
export function ClosureRow({ closure, mayLift }: { closure: Of<'closure'>; mayLift: boolean }) {
	const { t, pick } = useWords()
	const { send, camera, today, now } = useDesk()
	const { id, road, name, mode, speed_share, reason, until, geom } = closure
	const where = positionOf(closure) ?? (geom ? [...positions(geom)][0] : undefined)
	const words = optionWords('closure', 'reason', reason)
	const late = until !== undefined && Date.parse(until) < now
	return (
		<li>
			<button
				type="button"
				className="closure-ask"
				disabled={!where}
				onClick={() => where && camera.current?.visit(where)}
			>
				<span className={mode === 'closed' ? 'bad' : 'quality'}>
					<Icon name={mode === 'closed' ? 'x' : 'warn'} size={14} />
				</span>
				<span className="grow">
					{road ?? name} {words ? pick(words) : ''}
				</span>
				<span className={late ? 'quality' : 'soft'}>
					{mode === 'slow' && t('dispatch.closures.share', { share: speed_share ?? '' })}{' '}
					{until ? t('dispatch.closures.untilTime', { time: stampText(until, today) }) : t('dispatch.closures.open')}
				</span>
			</button>
			{mayLift && (
				<button type="button" className="link" onClick={firstClick(() => send({ do: 'status', id, to: 'lifted' }))}>
					{t('dispatch.closures.lift')}
				</button>
			)}
		</li>
	)
}

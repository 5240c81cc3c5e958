import { useWords } from '../../../ui/words/use-words.ts'
import { useClosedRoads } from '../../common/closed-roads/use-closed-roads.ts'

/** What the lines and areas of an incident's map mean. */
export function MapKey() {
	const { t } = useWords()
	const closed = useClosedRoads().length > 0
	return (
		<div className="ev-key">
			<span>
				<svg width={34} height={14} aria-hidden="true">
					<rect className="ev-key-area" width={34} height={14} />
					<path className="ev-key-hatch" d="M2 14 16 0M12 14 26 0M22 14 34 2" />
				</svg>
				{t('events.key.impact')}
			</span>
			<span>
				<svg width={34} height={6} aria-hidden="true">
					<path className="ev-key-route" d="M0 3H34" />
				</svg>
				{t('events.key.route')}
			</span>
			<span>
				<svg width={34} height={6} aria-hidden="true">
					<path className="ev-key-route" strokeDasharray="8 5" d="M0 3H34" />
				</svg>
				{t('events.key.straight')}
			</span>
			{closed && (
				<span>
					<svg width={34} height={6} aria-hidden="true">
						<path className="ev-key-closed" d="M0 3H34" />
					</svg>
					{t('events.key.closed')}
				</span>
			)}
		</div>
	)
}

import { incident as incidentKind } from '../../../../domain/kinds/incident.ts'
import { LEVELS } from '../../../../domain/level.ts'
import type { Of } from '../../../../domain/record.ts'
import { MarkPicture } from '../../../map/symbols/mark-picture.tsx'
import { optionWords } from '../../../map/type-words.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { clockText, stampText } from '../../common/time-text.ts'
import { endedAt, type OpenIncident } from '../figures/incident-figure.ts'
import { useWall } from '../wall-state.ts'
import { hoursText } from './hours-text.ts'
import { WholeParts } from './whole-parts.tsx'

const began = ({ received_at, updated_at }: Of<'incident'>) => received_at ?? updated_at

/** An incident that is being dealt with: what, for how long, where and how grave, who is there. */
export function OpenRow({ row: { incident, onScene, onTheWay } }: { row: OpenIncident }) {
	const { minute, places } = useWall()
	const { t, pick } = useWords()
	const state = optionWords('incident', 'status', incident.status)
	const said = incident.situation?.split(/[，；。,;]/) ?? []
	const where = [places.nameOf(incident.region_code), pick(LEVELS.event[incident.level.level]), ...said]
	return (
		<article className="open-incident">
			<MarkPicture
				mark={{ layer: 'incident', character: incidentKind.type?.characters[incident.type] ?? '' }}
				size={36}
			/>
			<div>
				<p className="open-incident-head">
					<b>{incident.name}</b>
					{incident.exercise && <span className="chip">{t('sections.exercise')}</span>}
					<span className="chip on">
						{`${state ? pick(state) : ''} ${hoursText(minute - Date.parse(began(incident)))}`}
					</span>
				</p>
				<p>
					<WholeParts parts={where} />
				</p>
				<p>
					{t('sections.forcesThere', { onScene, onTheWay })}
					<Harm incident={incident} />
				</p>
			</div>
		</article>
	)
}

const HARM = ['dead', 'missing', 'trapped', 'injured'] as const

/** People harmed, as far as it is known. */
function Harm({ incident }: { incident: Of<'incident'> }) {
	const { t } = useWords()
	return HARM.map((harm) => {
		const people = incident[harm] ?? 0
		return (
			people > 0 && (
				<span key={harm}>
					{' · '}
					<b className="bad">{t(`sections.harm.${harm}`, { n: people })}</b>
				</span>
			)
		)
	})
}

export function EndedRow({ incident }: { incident: Of<'incident'> }) {
	const { today } = useWall()
	const { pick } = useWords()
	const state = optionWords('incident', 'status', incident.status)
	const end = endedAt(incident)
	return (
		<li className="row">
			<span className="row-time">{stampText(began(incident), today)}</span>
			<span className="row-words">{incident.name}</span>
			<span className="chip">{`${state ? pick(state) : ''} ${clockText(Date.parse(end))}`}</span>
		</li>
	)
}

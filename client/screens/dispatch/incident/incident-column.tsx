import { useState } from 'react'
import type { Of } from '../../../../domain/record.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { CLOSING } from '../closures/closing-tools.ts'
import { ClosuresBlock } from '../closures/closures-block.tsx'
import { useDesk } from '../desk.ts'
import { ImpactBlock } from './impact-block.tsx'
import { IncidentFacts } from './incident-facts.tsx'
import { IncidentHead } from './incident-head.tsx'
import { NeedsBlock } from './needs-block.tsx'
import { NoteInput } from './note-input.tsx'
import { TimelineBlock } from './timeline-block.tsx'
import { useWide } from './use-wide.ts'

const PARTS = ['timeline', 'closures'] as const
type Part = (typeof PARTS)[number]

/** Everything that is known of the incident that is dealt with, and what can be done about it. */
export function IncidentColumn({ incident }: { incident: Of<'incident'> }) {
	const narrow = !useWide(1440)
	const apart = useWide(2560)
	const { state } = useDesk()
	const [chosen, setPart] = useState<Part>('timeline')
	// Who is about to close a road must see what it costs.
	const part = state.trial || CLOSING.includes(state.tool) ? 'closures' : chosen
	return (
		<>
			<div className="side-scroll side-first">
				<IncidentHead incident={incident} />
				<IncidentFacts incident={incident} />
				<NeedsBlock incident={incident} />
				{!narrow && <Roads incident={incident} />}
			</div>
			{!apart && (
				<div className="side-scroll side-rest">
					{narrow && <PartTabs part={part} onPart={setPart} />}
					{narrow && part === 'closures' ? <Roads incident={incident} /> : <TimelineBlock incident={incident} />}
				</div>
			)}
			{!apart && <NoteInput incident={incident} />}
		</>
	)
}

/** What becomes of the roads, and where it is not to be driven. */
const Roads = ({ incident }: { incident: Of<'incident'> }) => (
	<>
		<ClosuresBlock incident={incident} />
		<ImpactBlock incident={incident} />
	</>
)

function PartTabs({ part, onPart }: { part: Part; onPart: (part: Part) => void }) {
	const { t } = useWords()
	return (
		<div className="part-tabs" role="tablist" aria-label={t('dispatch.side')}>
			{PARTS.map((one) => (
				<button key={one} type="button" role="tab" aria-selected={one === part} onClick={() => onPart(one)}>
					{t(`dispatch.parts.${one}`)}
				</button>
			))}
		</div>
	)
}

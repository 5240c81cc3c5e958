import { useState } from 'react'
import type { Of } from '../../../../domain/record.ts'
import { optionWords } from '../../../map/type-words.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { useDesk } from '../desk.ts'
import { AreaActs } from './area-acts.tsx'
import { RoadActs } from './road-acts.tsx'

/** The area that is hit, what lies downwind, and what the roads are like: every time on the road follows from them. */
export function ImpactBlock({ incident }: { incident: Of<'incident'> }) {
	const { t, pick } = useWords()
	const { state } = useDesk()
	const [open, setOpen] = useState(false)
	const { geom, plume, road_weather = 'dry' } = incident
	const sums = [
		t(geom ? 'dispatch.impact.set' : 'dispatch.impact.unset'),
		plume ? t('dispatch.impact.plume') : '',
		pick(optionWords('incident', 'road_weather', road_weather) ?? ['', '', '']),
		state.emergency ? t('dispatch.impact.siren') : '',
	].filter(Boolean)
	return (
		<section className="block" aria-label={t('dispatch.impact.label')}>
			<h3>
				<button type="button" className="unfold" aria-expanded={open} onClick={() => setOpen(!open)}>
					{t('dispatch.impact.label')}
					<Icon name="down" size={12} />
				</button>
				<span>{sums.join(' · ')}</span>
			</h3>
			{open && <AreaActs incident={incident} />}
			{open && <RoadActs incident={incident} />}
		</section>
	)
}

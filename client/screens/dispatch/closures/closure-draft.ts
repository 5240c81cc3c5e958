import type { Draft } from '../../../../domain/intent.ts'
import type { Id, Of } from '../../../../domain/record.ts'
import type { Trial } from '../../../../domain/roads.ts'
import { beijingTime } from '../../../../domain/time.ts'

type Closure = Of<'closure'>
export type Closing = {
	mode: Closure['mode']
	/** Percent of the usual speed, where it is slow. */
	percent: number
	reason: Closure['reason']
	/** Hours until it is thought to open again; null: nobody knows. */
	hours: number | null
}
type Given = { id: Id; name: string; road: string; incident: Of<'incident'>; now: number }

const HOUR_MS = 3_600_000

/** The record that a closure becomes; it stays in force until a person lifts it, whatever was thought. */
export function closureDraft(trial: Trial, { mode, percent, reason, hours }: Closing, given: Given): Draft {
	const { id, name, road, incident, now } = given
	return {
		...{ id, kind: 'closure', name, region_code: incident.region_code, lifecycle: 'active', data_level: 'internal' },
		...{ mode, reason, status: 'in_force', incident_id: incident.id },
		...(mode === 'slow' ? { speed_share: percent / 100 } : {}),
		...(road === '' ? {} : { road }),
		...(hours === null ? {} : { until: beijingTime(now + hours * HOUR_MS) }),
		...(trial.at ? { at: trial.at, coord_source: 'pick' } : {}),
		...(trial.geom ? { geom: trial.geom } : {}),
	}
}

import type { LonLat } from '../../../../domain/geometry.ts'
import type { Id } from '../../../../domain/record.ts'

/** Where the wall's map should look now, and what else should be in view; another `id` is another reason to move. */
export type Attend = { id: Id; why: 'focus' | 'alarm' | 'incident'; at: LonLat; around: readonly LonLat[] }

type Candidate = Attend | null
/** An alarm that nobody has seen comes before what a person chose, and that before an incident; a frozen wall knows only the choice. */
export const attendTo = (frozen: boolean, alarm: Candidate, focus: Candidate, incident: Candidate): Candidate =>
	frozen ? focus : (alarm ?? focus ?? incident)

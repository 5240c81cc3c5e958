import type { ReachAnswer } from '../../../../domain/roads.ts'
import { useDesk } from '../desk.ts'
import { askReach } from './ask-reach.ts'
import { type Asked, useAsked } from './use-asked.ts'

/** The roads driven in time from the place, asked for again whenever a road closes, the place or the conditions change. */
export function useReach(closures: string): Asked<ReachAnswer> {
	const { state, at, conditions } = useDesk()
	const { reach } = state
	const ask = at && reach !== null && { from: at, minutes: [reach], conditions }
	const key = ask ? `${JSON.stringify(ask)} ${closures}` : ''
	return useAsked(ask ? { subject: `${at.join()} ${reach}`, key } : null, (signal) => askReach(ask as never, signal))
}

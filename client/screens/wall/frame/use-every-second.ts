import { useCallback, useSyncExternalStore } from 'react'
import { useSession } from '../../../session/use-session.ts'

/**
 * What `read` makes of the server's clock, looked at whenever a second of it begins; the component is drawn anew only
 * when that has changed, so that a wall that shows a clock does not redraw all of itself for it.
 */
export function useEverySecond<T extends string | number | boolean>(read: (now: number) => T): T {
	const session = useSession()
	const subscribe = useCallback(
		(changed: () => void) => {
			let timer: ReturnType<typeof setTimeout>
			const again = () => {
				// A few milliseconds late, so that a timer that comes early does not show a second twice.
				timer = setTimeout(tick, 1003 - (session.serverNow() % 1000))
			}
			const tick = () => {
				changed()
				again()
			}
			again()
			return () => clearTimeout(timer)
		},
		[session],
	)
	return useSyncExternalStore(subscribe, () => read(session.serverNow()))
}

import { useCallback, useSyncExternalStore } from 'react'
import type { Session } from '../../session/session.ts'
import { useSession } from '../../session/use-session.ts'

/** Who the server takes this browser to be; told with the line, so asked anew whenever the line changes. */
export function useMe(): Session['me'] {
	const session = useSession()
	const subscribe = useCallback((changed: () => void) => session.onState(changed), [session])
	return useSyncExternalStore(subscribe, () => session.me)
}

import { useSession } from '../../session/use-session.ts'
import { clockText } from './time-text.ts'

/** Says a moment of this browser's clock as the server's clock showed it then. */
export function useServerClock(): (localMs: number) => string {
	const session = useSession()
	return (localMs) => clockText(localMs + session.serverNow() - Date.now())
}

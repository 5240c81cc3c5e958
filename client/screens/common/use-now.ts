import { useEffect, useState } from 'react'
import { beijingDay } from '../../../domain/time.ts'
import { useSession } from '../../session/use-session.ts'

/** Server time in milliseconds, read anew every so often. */
export function useNow(everyMs: number): number {
	const session = useSession()
	const [now, setNow] = useState(() => session.serverNow())
	useEffect(() => {
		const timer = setInterval(() => setNow(session.serverNow()), everyMs)
		return () => clearInterval(timer)
	}, [session, everyMs])
	return now
}

/** The day in Beijing, `YYYY-MM-DD`; changes at midnight. */
export const useToday = (): string => beijingDay(useNow(20_000))

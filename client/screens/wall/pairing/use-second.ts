import { useEffect, useState } from 'react'

/** The clock that nobody sets, in milliseconds, read anew every second. */
export function useSecond(): number {
	const [now, setNow] = useState(() => performance.now())
	useEffect(() => {
		const timer = setInterval(() => setNow(performance.now()), 1000)
		return () => clearInterval(timer)
	}, [])
	return now
}

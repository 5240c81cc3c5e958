import { useEffect, useRef } from 'react'

/** Runs when the value changes, not when it is first seen. */
export function useFollow(value: string, run: () => void): void {
	const seen = useRef(value)
	useEffect(() => {
		if (seen.current === value) return
		seen.current = value
		run()
	})
}

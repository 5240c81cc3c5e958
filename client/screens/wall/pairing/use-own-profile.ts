import { useEffect, useMemo, useRef, useState } from 'react'
import type { DisplayProfile } from '../../../../domain/display-profile.ts'
import { keepProfile, keptProfile } from './kept-profile.ts'
import { steppedProfile } from './stepped-profile.ts'
import type { Size } from './use-window-size.ts'

/** The profile of this machine, and how the arrow keys have changed it since; Enter keeps the change. */
export function useOwnProfile(size: Size): { kept: DisplayProfile; shown: DisplayProfile; changed: boolean } {
	const [saves, setSaves] = useState(0)
	const [draft, setDraft] = useState<DisplayProfile | null>(null)
	// biome-ignore lint/correctness/useExhaustiveDependencies: read anew whenever it was saved
	const kept = useMemo(() => keptProfile(size), [size, saves])
	const latest = useRef({ kept, draft })
	useEffect(() => {
		latest.current = { kept, draft }
	})
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			const { kept, draft } = latest.current
			const stepped = steppedProfile(draft ?? kept, event.key, event.shiftKey)
			if (stepped) setDraft(stepped)
			else if (event.key === 'Escape') setDraft(null)
			else if (event.key === 'Enter' && draft) {
				keepProfile(draft)
				setDraft(null)
				setSaves((before) => before + 1)
			} else return
			event.preventDefault()
		}
		window.addEventListener('keydown', press)
		return () => window.removeEventListener('keydown', press)
	}, [])
	return { kept, shown: draft ?? kept, changed: draft !== null }
}

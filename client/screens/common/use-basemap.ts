import { useCallback, useState } from 'react'

export const LOCAL = 'local'
const KEPT = 'fourmap.basemap'

/** Which basemap this browser has chosen; an online one that is gone meanwhile falls back to the local one. */
export function useBasemap(): [key: string, choose: (key: string) => void] {
	const [key, setKey] = useState(() => localStorage.getItem(KEPT) ?? LOCAL)
	const choose = useCallback((chosen: string) => {
		localStorage.setItem(KEPT, chosen)
		setKey(chosen)
	}, [])
	return [key, choose]
}

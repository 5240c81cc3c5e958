import { useSyncExternalStore } from 'react'

export type Theme = 'dark' | 'light'
const KEPT = 'fourmap.theme'
const listeners = new Set<() => void>()

const theme = (): Theme => (document.documentElement.dataset.theme === 'light' ? 'light' : 'dark')

/** The choice of this browser; dark, as in a duty room, unless somebody chose otherwise. */
export function startTheme(): void {
	document.documentElement.dataset.theme = localStorage.getItem(KEPT) === 'light' ? 'light' : 'dark'
}
export function chooseTheme(chosen: Theme): void {
	document.documentElement.dataset.theme = chosen
	localStorage.setItem(KEPT, chosen)
	for (const listener of listeners) listener()
}
export const useTheme = (): Theme =>
	useSyncExternalStore((changed) => {
		listeners.add(changed)
		return () => listeners.delete(changed)
	}, theme)

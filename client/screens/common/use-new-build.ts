import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useSession } from '../../session/use-session.ts'
import { reloadPage } from './reload-page.ts'

const TRY_EVERY_MS = 15_000

/** The build that the server serves now, where it is another than that of this page. */
export function useNewBuild(): string | null {
	const session = useSession()
	const subscribe = useCallback((changed: () => void) => session.onBuild(changed), [session])
	return useSyncExternalStore(subscribe, () => session.newBuild)
}

/** Loads a new build by itself where nobody stands by to do it; `held` while something on the screen must not go. */
export function useReloadForNewBuild(held: boolean): void {
	const build = useNewBuild()
	useEffect(() => {
		if (build === null || held) return
		void reloadPage(build)
		const timer = setInterval(() => void reloadPage(build), TRY_EVERY_MS)
		return () => clearInterval(timer)
	}, [build, held])
}

import { useEffect } from 'react'
import { useSession } from '../../../session/use-session.ts'

const TRIED = 'fourmap.build'

/** Takes the page anew when the server serves another build of it, once for each build. */
export function useNewBuild(): void {
	const session = useSession()
	useEffect(() => {
		const look = () => {
			const { newBuild } = session
			if (newBuild === null || sessionStorage.getItem(TRIED) === newBuild) return
			sessionStorage.setItem(TRIED, newBuild)
			location.reload()
		}
		look()
		return session.onBuild(look)
	}, [session])
}

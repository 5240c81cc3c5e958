import { useCallback, useEffect, useState } from 'react'
import { type Backdrop, loadBackdrop, NO_BACKDROP } from '../../map/backdrop.ts'

export type Ground =
	| { state: 'loading' }
	| { state: 'here'; backdrop: Backdrop }
	| { state: 'failed'; backdrop: Backdrop }

/** The ground of the maps; without it the points are shown on plain land. */
export function useBackdrop(): [ground: Ground, retry: () => void] {
	const [ground, setGround] = useState<Ground>({ state: 'loading' })
	const load = useCallback(() => {
		loadBackdrop().then(
			(backdrop) => setGround({ state: 'here', backdrop }),
			() => setGround({ state: 'failed', backdrop: NO_BACKDROP }),
		)
	}, [])
	useEffect(load, [load])
	return [ground, load]
}

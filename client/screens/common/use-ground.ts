import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Ground } from '../../../domain/ground.ts'
import { type LaidGround, NO_GROUND } from '../../map/ground/laid-ground.ts'
import { loadGround } from '../../map/ground/load-ground.ts'
import { useSession } from '../../session/use-session.ts'
import { LOCAL, useBasemap } from './use-basemap.ts'

export type GroundView = {
	state: 'loading' | 'here' | 'failed'
	/** As the server told it last; nothing where it could not. */
	ground: Ground
	/** What the maps lie on: another object only when the maps have to be drawn anew. */
	laid: LaidGround
	/** Key of the online basemap that was chosen, or of the local one. */
	basemap: string
	choose: (basemap: string) => void
	retry: () => void
}

const NOTHING: Ground = { pack: null, online: [] }

/** The ground of the maps, asked for anew when the server says that it changed; without it points lie on plain land. */
export function useGround(): GroundView {
	const session = useSession()
	const [state, setState] = useState<GroundView['state']>('loading')
	const [ground, setGround] = useState(NOTHING)
	const [basemap, choose] = useBasemap()
	const load = useCallback(() => {
		loadGround().then(
			(told) => {
				setGround((known) => (JSON.stringify(known) === JSON.stringify(told) ? known : told))
				setState('here')
			},
			// A ground that is there already stays.
			() => setState((before) => (before === 'here' ? before : 'failed')),
		)
	}, [])
	useEffect(load, [load])
	useEffect(() => session.onGround(load), [session, load])
	const laid = useLaid(ground, basemap)
	return useMemo(
		() => ({ state, ground, laid, basemap: laid.online?.key ?? LOCAL, choose, retry: load }),
		[state, ground, laid, choose, load],
	)
}

/** A new count of drafts is no new ground: only another pack or another basemap is. */
function useLaid({ pack, online }: Ground, basemap: string): LaidGround {
	const chosen = online.find(({ key }) => key === basemap) ?? null
	const [laid, setLaid] = useState(NO_GROUND)
	const same = laid.pack?.id === pack?.id && JSON.stringify(laid.online) === JSON.stringify(chosen)
	if (same) return laid
	const next = { pack, online: chosen }
	setLaid(next)
	return next
}

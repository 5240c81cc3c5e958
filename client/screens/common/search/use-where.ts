import { useEffect, useState } from 'react'
import type { LonLat } from '../../../../domain/geometry.ts'
import type { WhereIs } from '../../../../domain/ground.ts'
import { askWhere } from './ask-places.ts'

export type Where = 'asking' | 'failed' | WhereIs

/** Which divisions a position lies in. */
export function useWhere([lon, lat]: LonLat): Where {
	const [where, setWhere] = useState<Where>('asking')
	useEffect(() => {
		const abort = new AbortController()
		setWhere('asking')
		askWhere([lon, lat], abort.signal).then(
			(told) => !abort.signal.aborted && setWhere(told),
			() => !abort.signal.aborted && setWhere('failed'),
		)
		return () => abort.abort()
	}, [lon, lat])
	return where
}

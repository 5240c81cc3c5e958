import { useEffect, useState } from 'react'
import { onOnlineTile } from '../../../map/ground/online-tiles.ts'

/** Is the online basemap of that key failing? A single tile that comes says that it is not. */
export function useOnlineFailing(key: string | null): boolean {
	const [failing, setFailing] = useState<string | null>(null)
	useEffect(() => onOnlineTile((of, fails) => setFailing((before) => (fails ? of : before === of ? null : before))), [])
	return key !== null && failing === key
}

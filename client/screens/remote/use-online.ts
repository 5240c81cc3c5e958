import { useEffect, useState } from 'react'
import type { WallsOnline } from '../../../domain/pairing.ts'
import type { Id } from '../../../domain/record.ts'

const EVERY_MS = 5000

/** Which walls hold a line to the server now; null where the server has not said. */
export function useOnline(): ReadonlyMap<Id, boolean> | null {
	const [online, setOnline] = useState<ReadonlyMap<Id, boolean> | null>(null)
	useEffect(() => {
		const abort = new AbortController()
		const ask = () => {
			askOnline(abort.signal).then(
				(told) => setOnline(told),
				() => !abort.signal.aborted && setOnline(null),
			)
		}
		ask()
		const timer = setInterval(ask, EVERY_MS)
		return () => {
			clearInterval(timer)
			abort.abort()
		}
	}, [])
	return online
}

async function askOnline(signal: AbortSignal): Promise<ReadonlyMap<Id, boolean>> {
	const answer = await fetch('/api/walls', { signal, cache: 'no-store' })
	if (!answer.ok) throw new Error(`/api/walls: ${answer.status}`)
	const { walls } = (await answer.json()) as WallsOnline
	return new Map(walls.map(({ id, online }) => [id, online]))
}

import { useCallback, useMemo, useState } from 'react'
import type { Id } from '../../../domain/record.ts'
import type { DrivenWall } from './use-walls.ts'

export type Chosen = {
	targets: readonly DrivenWall[]
	has: (id: Id) => boolean
	toggle: (id: Id) => void
	all: () => void
	none: () => void
}

/** Which walls the next act goes to: all of them, until somebody leaves one out. */
export function useChosen(walls: readonly DrivenWall[]): Chosen {
	const [left, setLeft] = useState<ReadonlySet<Id>>(new Set())
	const has = useCallback((id: Id) => !left.has(id), [left])
	return useMemo(
		() => ({
			targets: walls.filter(({ wall }) => has(wall.id)),
			has,
			toggle: (id) =>
				setLeft((before) => {
					const after = new Set(before)
					if (!after.delete(id)) after.add(id)
					return after
				}),
			all: () => setLeft(new Set()),
			none: () => setLeft(new Set(walls.map(({ wall }) => wall.id))),
		}),
		[walls, has],
	)
}

import type { LonLat } from '../../../domain/geometry.ts'
import type { SingleIntent } from '../../../domain/intent.ts'
import type { WallMode } from '../../../domain/kinds/wall.ts'
import { type Id, kindOfId, type Of } from '../../../domain/record.ts'

type Wall = Of<'wall'>
type Walls = readonly Wall[]

/** Gives every wall these values; null takes one away. */
export const setOn = (walls: Walls, set: Readonly<Record<string, unknown>>): SingleIntent[] =>
	walls.map(({ id }) => ({ do: 'edit', id, set: { ...set } }))

/** A mode is said again even where it is the same: that ends what an event has begun. */
export const switchMode = (walls: Walls, to: WallMode): SingleIntent[] =>
	walls.map(({ id }) => ({ do: 'status', id, to }))

export const switchToIncident = (walls: Walls, incident: Id): SingleIntent[] => [
	...setOn(walls, { focus: incident, view: null }),
	...switchMode(walls, 'incident'),
]

/** Looks somewhere. The incident that a wall is about stays; any other record lets go of the middle. */
export const flyTo = (walls: Walls, center: LonLat, zoom: number): SingleIntent[] =>
	walls.flatMap((wall) => setOn([wall], { view: { center, zoom }, ...letGo(wall) }))

/** Back to the whole district. */
export const showAll = (walls: Walls): SingleIntent[] =>
	walls.flatMap((wall) => setOn([wall], { view: null, ...letGo(wall) }))

const letGo = ({ focus }: Wall) => (focus && kindOfId(focus) === 'incident' ? {} : { focus: null })

/** Puts a record into the middle; on all four maps at once where `linked`. What was looked at is looked at again after it. */
export const focusOn = (walls: Walls, record: Id, linked: boolean): SingleIntent[] =>
	setOn(walls, { focus: record, ...(linked ? { scene: 'four' } : {}) })

/** Takes out of the middle what was put there. */
export const release = (walls: Walls): SingleIntent[] => setOn(walls, { focus: null })

/** Whether the walls show just that, so that to choose it again lets go of it. */
export const isFocusedOn = (walls: Walls, record: Id, linked: boolean): boolean =>
	walls.length > 0 && walls.every(({ focus, scene }) => focus === record && (!linked || scene === 'four'))

import type { Ground } from '../../../domain/ground.ts'

let asked: Promise<Ground> | null = null

/** What the server has to lay under the maps; askers at the same time share one answer. */
export function loadGround(): Promise<Ground> {
	asked ??= fetch('/basemap/region.json')
		.then(async (answer) => {
			if (!answer.ok) throw new Error(`ground: ${answer.status}`)
			return (await answer.json()) as Ground
		})
		.finally(() => {
			asked = null
		})
	return asked
}

import { ulid } from 'ulid'
import type { Intent } from '../../domain/intent.ts'
import type { AlarmClass } from '../../domain/kinds/alarm.ts'

/** A record as the API serves it. */
export type Item = {
	id: string
	geometry: { coordinates: [number, number] } | null
	properties: Record<string, unknown>
}

/** Teams move and change their state, sources cry: what a busy district does, again and again with the same things. */
export function* life(forces: readonly Item[]): Generator<Intent> {
	const resting = new Set<string>()
	for (let i = 0; ; i++) {
		const { id, geometry } = forces[i % forces.length]!
		const [lon, lat] = geometry!.coordinates
		if (i % 3 === 0) yield { do: 'move', id, to: [lon + ((i % 7) + 1) * 1e-4, lat] }
		else if (i % 3 === 1) {
			const to = resting.delete(id) ? 'standby' : 'rest'
			if (to === 'rest') resting.add(id)
			yield { do: 'status', id, to }
		} else yield cry(i % 4)
	}
}
const cry = (source: number): Intent => ({
	do: 'raise',
	alarm: {
		id: `alarm:${ulid()}`,
		kind: 'alarm',
		name: `水位站 ${source}`,
		region_code: '990102000000',
		lifecycle: 'active',
		data_level: 'internal',
		class: (['P2', 'P3', 'P4', 'P3'] satisfies AlarmClass[])[source]!,
		type: 'water',
		source: `水位站 ${source}`,
		status: 'active',
		count: 1,
	},
})

import { around } from '../../../../domain/answers/around.ts'
import type { LonLat } from '../../../../domain/geometry.ts'
import { definition, type Of } from '../../../../domain/record.ts'
import type { NearbyDot } from '../../../map/dispatch/dispatch-look.ts'
import { metresText } from '../../../map/dispatch/pen-features.ts'

export type Nearby = {
	targets: readonly Of<'target'>[]
	waters: readonly Of<'water'>[]
	cameras: readonly Of<'camera'>[]
}
/** The nearest of each kind; a map with more would show none. */
const MOST = 24

const characterOf = (record: Of<'target'> | Of<'water'> | Of<'camera'>): string =>
	definition(record.kind).type?.characters[record.type] ?? ''
const nameOf = ({ short_name, name }: { short_name?: string | undefined; name: string }): string => short_name ?? name

const TONES = { online: 'plain', offline: 'bad', unknown: 'quality' } as const

/** Schools and hospitals, water and cameras within so many metres: each named with how far away it is. */
export function nearbyDots(at: LonLat, radiusM: number, { targets, waters, cameras }: Nearby): NearbyDot[] {
	const dot = (
		{ record, metres }: { record: Of<'target'> | Of<'water'> | Of<'camera'>; metres: number },
		more: Pick<NearbyDot, 'tone' | 'facing'>,
	): NearbyDot[] =>
		record.at
			? [
					{
						id: record.id,
						at: record.at,
						character: characterOf(record),
						words: `${nameOf(record)} ${metresText(metres)}`,
						...more,
					},
				]
			: []
	return [
		...around<'target'>(at, radiusM, targets)
			.slice(0, MOST)
			.flatMap((one) => dot(one, { tone: 'plain' })),
		...around<'water'>(at, radiusM, waters)
			.slice(0, MOST)
			.flatMap((one) => dot(one, { tone: one.record.usable === false ? 'quality' : 'plain' })),
		...around<'camera'>(at, radiusM, cameras)
			.slice(0, MOST)
			.flatMap((one) => dot(one, { tone: TONES[one.record.net], facing: one.record.facing_deg ?? null })),
	]
}

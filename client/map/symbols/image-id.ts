import type { Aggregate, Badge, Part, SideCounts } from './aggregate.ts'
import type { Grade, Mark, Posture } from './mark.ts'
import type { Silhouette } from './silhouettes.ts'

/** What an image of the map shows; its id says all that is needed to draw it, so that it can be drawn when first missed. */
export type ImageSpec =
	| { image: 'mark'; mark: Mark; size: number }
	| { image: 'township'; aggregate: Aggregate }
	| { image: 'counts'; counts: SideCounts; font: number }

const FLAGS = ['ringed', 'flag', 'approximate', 'verify', 'selected', 'pointed', 'far'] as const
/** Among the flags, before the place in a ranking. */
const RANK = 'rank:'

/** `risk|larger|滑|selected|26`: layer, grade or posture (with @heading), character, flags, size. */
export function markId(mark: Mark, size: number): string {
	const rank = mark.rank === undefined ? [] : [`${RANK}${mark.rank}`]
	const flags = [...FLAGS.filter((flag) => mark[flag]), ...rank].join(',')
	const variant = mark.grade ?? (mark.heading === undefined ? mark.posture : `${mark.posture}@${mark.heading}`)
	return [mark.layer, variant ?? '', mark.character ?? '', flags, size].join('|')
}
export const townshipId = ({ layer, size, count, parts, badge, least }: Aggregate): string => {
	const shares = parts.map(([ink, n]) => `${ink}:${n}`).join(',')
	return ['township', layer, size, count, shares, badge ? `${badge.ink}:${badge.count}` : '', least].join('|')
}
export const countsId = (counts: SideCounts, font: number): string =>
	['counts', font, counts.map(([layer, n]) => `${layer}:${n}`).join(',')].join('|')

const pairs = (text: string): [string, number][] =>
	text === ''
		? []
		: text.split(',').map((pair) => {
				const [name = '', n] = pair.split(':')
				return [name, Number(n)]
			})

/** The inverse of the three above; null for an id that is none of ours. */
export function parseImageId(id: string): ImageSpec | null {
	const [head = '', ...rest] = id.split('|')
	if (head === 'township') {
		const [layer, size, count, shares = '', mark = '', least] = rest
		const [badge] = pairs(mark).map(([ink, n]) => ({ ink, count: n }) as Badge)
		const parts = pairs(shares) as unknown as Part[]
		return {
			image: 'township',
			aggregate: {
				layer: layer as Silhouette,
				size: Number(size),
				count: Number(count),
				parts,
				least: Number(least),
				...(badge ? { badge } : {}),
			},
		}
	}
	if (head === 'counts')
		return { image: 'counts', font: Number(rest[0]), counts: pairs(rest[1] ?? '') as unknown as SideCounts }
	if (rest.length !== 4) return null
	return { image: 'mark', mark: markOf(head as Silhouette, rest), size: Number(rest[3]) }
}

function markOf(layer: Silhouette, [variant = '', character = '', flags = '']: string[]): Mark {
	const set = Object.fromEntries(
		flags
			.split(',')
			.filter(Boolean)
			.map((flag) => (flag.startsWith(RANK) ? ['rank', Number(flag.slice(RANK.length))] : [flag, true])),
	)
	const [posture, heading] = variant.split('@')
	const turn = heading === undefined ? {} : { heading: Number(heading) }
	const sort =
		variant === ''
			? {}
			: layer === 'risk' || layer === 'sensor'
				? { grade: variant as Grade }
				: { posture: posture as Posture, ...turn }
	return { layer, ...sort, ...(character ? { character } : {}), ...set }
}

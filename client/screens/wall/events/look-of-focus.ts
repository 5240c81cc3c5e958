import type { LonLat } from '../../../../domain/geometry.ts'
import type { WallLink } from '../../../map/wall/wall-look.ts'
import type { Say } from '../../../ui/words/use-words.ts'
import type { Focus } from './use-focus.ts'
import { wayLink } from './way-link.ts'

/** What a chosen risk point lights up on all four maps: ways by road with their minutes, and the chain of command. */
export function lookOfFocus({ risk, depots, forces, shelters, chain }: Focus, { t }: Pick<Say, 't'>) {
	const near = [...depots, ...forces, ...shelters]
	const ways = near.map(({ record, near: way }) =>
		wayLink(record.id, { from: record.at, to: risk.at, way, label: t('unit.min', { n: Math.round(way.minutes) }) }),
	)
	return {
		selected: risk.id,
		lit: [...near.map(({ record }) => record.id), ...chain.map(({ unit }) => unit.id)],
		links: [...ways.filter((way) => way !== null), ...chainLinks(risk.at, chain)],
	}
}

/** From the point to the station of its village, and on from post to post. */
export function chainLinks(from: LonLat | undefined, chain: Focus['chain']): WallLink[] {
	const links: WallLink[] = []
	let last = from
	for (const { unit } of chain) {
		if (!unit.at) continue
		if (last) links.push({ id: unit.id, line: [last, unit.at], sort: 'chain' })
		last = unit.at
	}
	return links
}

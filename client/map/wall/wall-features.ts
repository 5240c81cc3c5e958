import type { Feature } from 'geojson'
import { distanceM, type LonLat } from '../../../domain/geometry.ts'
import { dotFeature, lineFeature, plainFeature } from '../overlay-parts/plain-feature.ts'
import { ringFeatures as circles, ringNotes } from '../overlay-parts/ring-features.ts'
import type { WallLink, WallLook } from './wall-look.ts'

export const linkFeatures = ({ links }: Pick<WallLook, 'links'>): Feature[] =>
	links.map(({ line: way, sort }, i) => lineFeature(`link-${i}`, way, { sort }))

export const areaFeatures = ({ areas, areaInk }: Pick<WallLook, 'areas' | 'areaInk'>): Feature[] =>
	areas.map((area, i) => plainFeature(`area-${i}`, area, { ink: areaInk }))

export const impactFeatures = ({ impact }: Pick<WallLook, 'impact'>): Feature[] =>
	impact?.geom ? [plainFeature('impact', impact.geom)] : []

export const ringFeatures = ({ impact }: Pick<WallLook, 'impact'>): Feature[] =>
	impact ? circles(impact.at, impact.rings) : []

/** The end of a way that lies away from where it is looked at from. */
export function farEnd({ line: way }: WallLink, from: LonLat | null): LonLat {
	const [first, last] = [way[0]!, way.at(-1)!]
	return from && distanceM(first, from) > distanceM(last, from) ? first : last
}

/** Distances on the rings, and times at the ends of ways where no lit mark says them beside its name. */
export function noteFeatures(look: Pick<WallLook, 'impact' | 'links' | 'lit'>, from: LonLat | null): Feature[] {
	const { impact, links, lit } = look
	const rings = impact ? ringNotes(impact.at, impact.rings) : []
	const times = links.flatMap((link, i) =>
		link.label && link.line.length > 1 && !lit.includes(link.id)
			? [dotFeature(`time-${i}`, farEnd(link, from), { words: link.label, beside: true })]
			: [],
	)
	return [...rings, ...times]
}

export const dotFeatures = ({ dots }: Pick<WallLook, 'dots'>): Feature[] =>
	dots.map(({ id, at, words, tone }) => dotFeature(id, at, { words, tone, icon: `dot|${tone}` }))

export const closedFeatures = ({ closed }: Pick<WallLook, 'closed'>): Feature[] =>
	closed.flatMap(({ id, lines, mode }) => lines.map((line, i) => lineFeature(`closed-${id}-${i}`, line, { mode })))

/** The picture is the desk's. */
export const signFeatures = ({ closed }: Pick<WallLook, 'closed'>): Feature[] =>
	closed.map(({ id, at, mode, words }) => dotFeature(id, at, { words, icon: `sign|${mode}|` }))

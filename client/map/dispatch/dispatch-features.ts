import type { Feature } from 'geojson'
import type { LonLat } from '../../../domain/geometry.ts'
import { dotFeature, lineFeature, plainFeature } from '../overlay-parts/plain-feature.ts'
import { ringFeatures, ringNotes } from '../overlay-parts/ring-features.ts'
import type { DispatchLook } from './dispatch-look.ts'

type Part<K extends keyof DispatchLook> = Pick<DispatchLook, K>

const lines = (id: string, of: readonly (readonly LonLat[])[], properties: object): Feature =>
	plainFeature(id, { type: 'MultiLineString', coordinates: of.map((line) => [...line]) }, properties)

export const villageFeatures = ({ villages }: Part<'villages'>): Feature[] =>
	villages.map((village, i) => plainFeature(`village-${i}`, village))

export const sectorFeatures = ({ sector }: Part<'sector'>): Feature[] =>
	sector ? [plainFeature('sector', sector)] : []

export const impactFeatures = ({ impact }: Part<'impact'>): Feature[] =>
	impact ? [plainFeature('impact', impact)] : []

export const circleFeatures = ({ at, rings }: Part<'at' | 'rings'>): Feature[] => (at ? ringFeatures(at, rings) : [])

export const noteFeatures = ({ at, rings }: Part<'at' | 'rings'>): Feature[] => (at ? ringNotes(at, rings) : [])

/** The farthest band first, so that a nearer one lies over it. */
export const reachFeatures = ({ reach }: Part<'reach'>): Feature[] =>
	reach
		.toSorted((a, b) => b.minutes - a.minutes)
		.map((band, i, { length }) =>
			lines(`reach-${band.minutes}`, band.lines, { minutes: band.minutes, share: (i + 1) / length }),
		)

export const wayFeatures = ({ ways }: Part<'ways'>): Feature[] =>
	ways.flatMap(({ id, line, sort }) => (line.length > 1 ? [lineFeature(`way-${id}`, line, { sort })] : []))

export const closedFeatures = ({ closed }: Part<'closed'>): Feature[] =>
	closed.flatMap(({ id, lines: of, mode, trial }) =>
		of.length > 0 ? [lines(`closed-${id}`, of, { mode, trial })] : [],
	)

/** Where roads are closed; those in force over those that are only thought of. */
export const signFeatures = ({ closed }: Part<'closed'>): Feature[] =>
	closed.map(({ id, at, mode, words, trial }) =>
		dotFeature(id, at, { words, mode, rank: trial ? 0 : 1, icon: `sign|${mode}|${trial ? 'trial' : ''}` }),
	)

export const nearbyFeatures = ({ nearby }: Part<'nearby'>): Feature[] =>
	nearby.map(({ id, at, character, words, tone, facing }, i) =>
		dotFeature(id, at, {
			words,
			tone,
			rank: -i,
			icon: ['near', character, tone, facing === undefined ? '' : (facing ?? 'still')].join('|'),
		}),
	)

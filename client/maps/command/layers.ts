import { org } from '../../../domain/kinds/org.ts'
import type { Of } from '../../../domain/record.ts'
import type { Figure } from '../../map/figure.ts'
import type { MapFace } from '../../map/map-face.ts'
import { optionWords } from '../../map/type-words.ts'
import { dataMarks, inUse } from '../../map/verify-due.ts'

type Unit = Of<'org'>
const isHeadquarters = ({ type }: Unit) => type === 'hq'
const isSilent = ({ net }: Unit) => net === 'silent'
const countOf = (units: readonly Unit[], test: (unit: Unit) => boolean) => units.filter(test).length

/**
 * 指挥体系图: the command stations of townships and villages. Offices, groups and committees share a roof
 * with one of them and are in the tree only.
 */
export const commandMap: MapFace<'org'> = {
	key: 'command',
	kind: 'org',
	layer: 'command',
	shows: (r) =>
		inUse(r) &&
		(r.type === 'hq' || r.type === 'station') &&
		(r.level.level === 'township' || r.level.level === 'village'),
	isHub: (r) => inUse(r) && isHeadquarters(r) && r.level.level === 'county',
	mark: (r, today) => ({
		layer: 'command',
		character: org.type?.characters[r.type] ?? '',
		posture: isSilent(r) ? 'offline' : 'standby',
		...(isHeadquarters(r) ? { flag: true } : {}),
		...dataMarks(r, today),
	}),
	rank: (r) => (isSilent(r) ? 3 : r.level.level === 'village' ? 1 : 2),
	parts: (records) => [
		['text-2', countOf(records, (r) => !isSilent(r))],
		['quality', countOf(records, isSilent)],
	],
	badge: (records) => {
		const count = countOf(records, isSilent)
		return count > 0 ? { count, ink: 'quality' } : null
	},
	state: (r) => optionWords('org', 'net', r.net),
}

export function commandFigures({ points }: { points: readonly Unit[] }): Figure[] {
	const silent = countOf(points, isSilent)
	const vacant = points.reduce((sum, { posts }) => sum + (posts ?? []).filter(({ person_id }) => !person_id).length, 0)
	const townships = points.filter(({ level }) => level.level === 'township')
	return [
		{ key: 'figures.townshipStations', value: townships.length },
		{ key: 'figures.villageStations', value: points.length - townships.length },
		{
			key: 'figures.online',
			value: countOf(points, ({ net }) => net === 'online'),
			of: points.length,
			mark: { layer: 'command' },
		},
		{
			key: 'figures.silent',
			value: silent,
			mark: { layer: 'command', posture: 'offline' },
			...(silent > 0 ? { tone: 'quality' } : {}),
		},
		{
			key: 'figures.reachable',
			value: countOf(points, ({ duty_24h_phone }) => Boolean(duty_24h_phone)),
			of: points.length,
		},
		{ key: 'figures.vacant', value: vacant, ...(vacant > 0 ? { tone: 'bad' } : {}) },
	]
}

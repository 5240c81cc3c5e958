import type { Of } from '../record.ts'
import { levelOf, townshipOf } from '../region.ts'

type Unit = Of<'org'>
export type ChainStep = { level: 'village' | 'township' | 'county'; unit: Unit }

/** Who answers for a place, from the nearest: station of the village, of the township, headquarters of the district. */
export function chainOf(code: string, units: readonly Unit[]): ChainStep[] {
	const posts = units
		.filter(({ lifecycle, type }) => lifecycle === 'active' && (type === 'station' || type === 'hq'))
		.sort((a, b) => Number(b.type === 'hq') - Number(a.type === 'hq') || a.id.localeCompare(b.id))
	const at = (level: ChainStep['level'], covered: (unit: Unit) => boolean): ChainStep[] => {
		const unit = posts.find((post) => post.level.level === level && covered(post))
		return unit ? [{ level, unit }] : []
	}
	const level = levelOf(code)
	return [
		...(level === 'village' ? at('village', ({ region_code }) => region_code === code) : []),
		...(level === 'village' || level === 'township'
			? at('township', ({ region_code }) => townshipOf(region_code) === townshipOf(code))
			: []),
		...at('county', ({ region_code, type }) => type === 'hq' && region_code.slice(0, 6) === code.slice(0, 6)),
	]
}

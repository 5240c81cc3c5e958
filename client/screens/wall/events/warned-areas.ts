import type { Geometry } from '../../../../domain/geometry.ts'
import type { Of } from '../../../../domain/record.ts'
import { prefixOf } from '../../../../domain/region.ts'
import type { WallLook } from '../../../map/wall/wall-look.ts'

type Warning = Of<'warning'>
type Region = Of<'region'>

/** The boundaries that a warning names, and not those inside them as well. */
export function areasOf({ areas }: Pick<Warning, 'areas'>, regions: readonly Region[]): Geometry[] {
	const outlined = regions.filter((region) => region.geom && region.geom.type !== 'LineString')
	return areas.flatMap((area) => {
		const own = outlined.filter(({ region_code }) => prefixOf(region_code) === prefixOf(area.padEnd(12, '0')))
		// Where the division that is named has no boundary, those of its parts stand for it.
		const drawn = own.length > 0 ? own : outermost(outlined.filter(({ region_code }) => region_code.startsWith(area)))
		return drawn.flatMap(({ geom }) => (geom ? [geom] : []))
	})
}

function outermost(regions: readonly Region[]): Region[] {
	const prefixes = regions.map(({ region_code }) => prefixOf(region_code))
	return regions.filter(({ region_code }) => {
		const own = prefixOf(region_code)
		return !prefixes.some((other) => other !== own && own.startsWith(other))
	})
}

const INKS = {
	red: 'grade-major',
	orange: 'grade-larger',
	yellow: 'grade-general',
	blue: 'grade-low',
} as const satisfies Record<Warning['colour']['level'], WallLook['areaInk']>
export const inkOf = ({ colour }: Pick<Warning, 'colour'>): WallLook['areaInk'] => INKS[colour.level]

import type { AreaLevel } from '../../pack/area.ts'

/** What `admin_level` means for divisions of China; what is above a county (levels up to 5) is nobody's here. */
export const DIVISION_LEVELS: Readonly<Record<string, AreaLevel>> = {
	6: 'county',
	7: 'township',
	8: 'township',
	9: 'village',
	10: 'village',
}
/** The largest division that is one of the office's own. */
export const COUNTY_LEVEL = 6

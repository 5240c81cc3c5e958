import type { ItemCode } from '../../domain/catalogue.ts'
import type { Office } from './people.ts'
import type { DraftOf } from './world.ts'

type Force = DraftOf<'force'>
type Skill = NonNullable<Force['skills']>[number]
export type ForceAbout = {
	/** Follows the township's name, or the village's. */
	name: string
	of: 'town' | 'village' | 'district'
	dept: NonNullable<Force['dept']> & (Office | 'ga' | 'wj' | 'mz')
	mobilise: number
	people: [number, number]
	/** Share of them on duty. */
	duty: number
	skills: Skill[]
	vehicles: [string, number][]
	equipment: [ItemCode, number][]
}

type Rest = Pick<ForceAbout, 'people' | 'duty' | 'skills'> & Partial<Pick<ForceAbout, 'vehicles' | 'equipment'>>
export const forceAbout = (
	name: string,
	of: ForceAbout['of'],
	dept: ForceAbout['dept'],
	mobilise: number,
	{ vehicles = [], equipment = [], ...rest }: Rest,
): ForceAbout => ({ name, of, dept, mobilise, vehicles, equipment, ...rest })

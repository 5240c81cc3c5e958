import type { Office } from './people.ts'
import type { DraftOf } from './world.ts'

type Risk = DraftOf<'risk'>
export type RiskType = Risk['type']
export type RiskText = {
	/** Follows the village's name. */
	name: string
	dept: NonNullable<Risk['dept']>
	office: Office
	/** Who owns the place; `乡` stands for the township, `村` for the village. */
	owner: string
	factor: string
	consequence: string
	control: string
	emergency: string
}

export const riskText = (
	name: string,
	dept: RiskText['dept'],
	office: Office,
	owner: string,
	[factor, consequence, control, emergency]: [string, string, string, string],
): RiskText => ({ name, dept, office, owner, factor, consequence, control, emergency })

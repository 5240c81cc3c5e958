import type { ItemCode } from '../../../../domain/catalogue.ts'
import type { Of } from '../../../../domain/record.ts'
import type { Wanted } from '../desk.ts'

type Type = Of<'incident'>['type']
type Usual = { item: ItemCode; qty: number; skills: readonly string[] }
const usual = (item: ItemCode, qty: number, ...skills: string[]): Usual => ({ item, qty, skills })

/** What is usually asked for first; only where the desk begins to look, nothing of it is written. */
const USUAL: Readonly<Record<Type, Usual>> = {
	flood: usual('pump', 4, 'drain'),
	reservoir: usual('pump', 4, 'water'),
	geo: usual('excavator', 1, 'collapse'),
	forest_fire: usual('blower', 10, 'forest'),
	fire: usual('extinguisher', 10),
	traffic: usual('hydraulic_set', 1, 'medical'),
	road: usual('excavator', 1),
	drowning: usual('life_ring', 4, 'water'),
	hazchem: usual('breathing_set', 6, 'chem'),
	collapse: usual('hydraulic_set', 2, 'collapse'),
	utility: usual('generator', 2),
	gas: usual('gas_detector', 2, 'chem'),
	food: usual('first_aid_kit', 10, 'medical'),
	missing: usual('torch', 20, 'mountain'),
	weather: usual('deicing_salt', 2),
	other: usual('torch', 20),
}
const WITHIN_MIN = 30

export const defaultWant = (type: Type): Wanted => ({
	item_code: USUAL[type].item,
	qty: USUAL[type].qty,
	within_min: WITHIN_MIN,
})
export const defaultSkills = (type: Type): readonly string[] => USUAL[type].skills

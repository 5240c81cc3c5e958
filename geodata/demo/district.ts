import type { Draft } from '../../domain/intent.ts'
import { demoBatches } from './batches.ts'
import { demoCommand } from './command.ts'
import { demoDepots } from './depots.ts'
import { demoForces } from './forces.ts'
import { demoLedger } from './ledger.ts'
import { Roster } from './people.ts'
import { demoRegions } from './regions.ts'
import { demoRisks } from './risks.ts'
import { demoShelters } from './shelters.ts'

/**
 * Every record of the fictional district, each after the ones it needs to be read. `today` is a day in Beijing;
 * whatever has a date is dated relative to it, so that nothing is out of date on the first day.
 */
export function demoRecords(today: string): Draft[] {
	const roster = new Roster(today)
	const units = demoCommand(roster, today)
	const shelters = demoShelters(roster, today)
	const leaders = roster.people.filter(({ gov_title }) => gov_title === '副区长')
	const risks = demoRisks(roster, shelters, leaders, today)
	const stores = demoDepots(roster, today)
	const forces = demoForces(roster, today)
	const ledger = demoLedger(roster, risks, today)
	return [
		...demoRegions(today),
		...units,
		// Last of those appointed, as the others appoint them.
		...roster.people,
		...shelters.map(({ km: _, ...shelter }) => shelter),
		...risks,
		...stores.map(({ depot }) => depot),
		...demoBatches(stores, today),
		...forces,
		...ledger,
	]
}

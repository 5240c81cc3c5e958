import type { Draft } from '../../domain/intent.ts'
import { demoAlarms } from './alarms.ts'
import { demoBatches } from './batches.ts'
import { demoCameras } from './cameras.ts'
import { clockAt } from './clock.ts'
import { demoCommand } from './command.ts'
import { demoDepots } from './depots.ts'
import { demoForces } from './forces.ts'
import { demoIncidents } from './incidents.ts'
import { demoJournal } from './journal.ts'
import { demoLedger } from './ledger.ts'
import { Roster } from './people.ts'
import { demoRegions } from './regions.ts'
import { demoResponse } from './response.ts'
import { demoRisks } from './risks.ts'
import { demoShelters } from './shelters.ts'
import { demoShifts } from './shifts.ts'
import { demoWarning, demoWeather } from './sky.ts'
import { demoTargets } from './targets.ts'
import { demoWaters } from './waters.ts'

/**
 * Every record of the fictional district, each after the ones it needs to be read. `today` is a day in Beijing;
 * whatever has a date is dated relative to it, so that nothing is out of date on the first day. `loaded` is the moment
 * on that day, in milliseconds, that nothing which has happened may come after.
 */
export function demoRecords(today: string, loaded?: number): Draft[] {
	const clock = clockAt(today, loaded)
	const roster = new Roster(today)
	const units = demoCommand(roster, clock)
	const shelters = demoShelters(roster, today)
	const leaders = roster.people.filter(({ gov_title }) => gov_title === '副区长')
	const risks = demoRisks(roster, shelters, leaders, clock)
	const stores = demoDepots(roster, today)
	const forces = demoForces(roster, clock)
	const ledger = demoLedger(roster, risks, clock)
	const batches = demoBatches(stores, today)
	return [
		...demoRegions(today),
		...units,
		// Last of those appointed, as the others appoint them.
		...roster.people,
		...shelters.map(({ km: _, ...shelter }) => shelter),
		...risks,
		...stores.map(({ depot }) => depot),
		...batches,
		...demoIncidents(roster, clock),
		...forces,
		...ledger,
		...demoJournal(clock),
		...demoAlarms(risks, clock),
		demoWarning(clock),
		demoWeather(clock),
		...demoShifts(roster, clock),
		...demoResponse(roster, { stores, batches, forces }, clock),
		...demoTargets(roster, shelters, risks, clock),
		...demoWaters(today),
		...demoCameras(clock),
	]
}

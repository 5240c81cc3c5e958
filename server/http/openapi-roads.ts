import { LEFT_OUT } from '../../domain/nearest.ts'
import { json, posting, problem } from './openapi-answers.ts'
import { queryParameter } from './openapi-parameters.ts'

const NEAR = '{id, minutes, wait_min, drive_min, metres, estimate, detour_min, through_hazard, line}'

/** Addresses that answer what the roads are like now, with every closure in force. */
export const openapiRoads: Readonly<Record<string, object>> = {
	'/travel-times': {
		post: posting(
			'Driving times from one position to many, or with direction "to" from many to the one',
			'travelTimes',
			['from', 'to'],
			'{profile, from, to: [{seconds, metres, snap_m, main}]}',
		),
	},
	'/nearest': {
		post: posting(
			'Nearest stores, forces, shelters and hospitals by road, as many of each as asked for, and forces under way; an estimate is called one, and who cannot come is named with the reason',
			'nearest',
			['from', 'find'],
			`{computed_at, near: {depot: [${NEAR}], force, shelter, target}, sent, left_out: [{id, why: ${LEFT_OUT.join(' | ')}}], closures, engine}`,
		),
	},
	'/reach': {
		post: posting(
			'The roads that are driven within some minutes, each band without the one before',
			'reach',
			['from', 'minutes'],
			'{computed_at, bands: [{minutes, lines}]}',
		),
	},
	'/cut-off': {
		post: posting(
			'Villages, forces and depots that closures in force, or on trial, part from the roads',
			'cutOff',
			[],
			'{computed_at, closures, villages, forces, depots, unknown}',
		),
	},
	'/coverage': {
		post: posting(
			'Villages that no free force or no depot reaches within some minutes',
			'coverage',
			['minutes', 'kind'],
			'{computed_at, villages, uncovered: [{id, minutes}], unknown}',
		),
	},
	'/road': {
		get: {
			summary: 'The road at a position, as it would be closed',
			operationId: 'road',
			parameters: [{ ...queryParameter('at', { type: 'string' }, 'longitude,latitude'), required: true }],
			responses: { 200: json('{road: {at, name, class, bridge, lines} | null}'), default: problem },
		},
	},
	'/closed-roads': {
		post: posting('What each closure in force closes', 'closedRoads', [], '{computed_at, closures: [{id, lines}]}'),
	},
	'/ways-out': {
		post: posting(
			'Minutes from villages to shelters by ways that cross neither the area of impact nor a closed road',
			'waysOut',
			['villages'],
			'{computed_at, villages, shelters, minutes}',
		),
	},
	'/heights': { post: posting('Metres above the sea at positions', 'heights', ['at'], '{heights}') },
}

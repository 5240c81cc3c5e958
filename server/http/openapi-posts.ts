import { json, problem } from './openapi-answers.ts'

const posting = (summary: string, operationId: string, required: readonly string[], answer: string) => ({
	summary,
	operationId,
	requestBody: { required: true, content: { 'application/json': { schema: { type: 'object', required } } } },
	responses: { 200: json(answer), default: problem },
})

const NEAR = '{id, minutes, wait_min, drive_min, metres, estimate, line}'

/** Addresses beside the collections that take a body. */
export const openapiPosts: Readonly<Record<string, object>> = {
	'/commands': {
		post: posting('One command: the same intents as over the live channel', 'command', ['id', 'intent'], '{ok, seq}'),
	},
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
			'Nearest stores, forces and shelters by road, as many of each as asked for, and forces under way; an estimate is called one',
			'nearest',
			['from', 'find'],
			`{computed_at, near: {depot: [${NEAR}], force, shelter}, sent}`,
		),
	},
	'/reveal': {
		post: posting(
			'A masked name or number in full, once it is written down who asked and why',
			'reveal',
			['id', 'field', 'reason'],
			'{value, seconds}',
		),
	},
	'/walls/approve': {
		post: posting(
			'Let the big screen in that shows the code, for one division',
			'approveWall',
			['code', 'name', 'region_code'],
			'{id}',
		),
	},
	'/walls/pairing': {
		post: {
			...posting('A big screen asks for its code', 'askPairing', ['profile'], '{state, code, expires_at}'),
			security: [],
		},
		get: {
			summary: 'What has become of the code, told to the screen that shows it',
			operationId: 'pairing',
			security: [],
			responses: { 200: json('{state, code, expires_at, wall}') },
		},
	},
}

import { json, posting } from './openapi-answers.ts'
import { openapiRoads } from './openapi-roads.ts'

/** Addresses beside the collections that take a body. */
export const openapiPosts: Readonly<Record<string, object>> = {
	'/commands': {
		post: posting('One command: the same intents as over the live channel', 'command', ['id', 'intent'], '{ok, seq}'),
	},
	...openapiRoads,
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

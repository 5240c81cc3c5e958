/** Everything that can be said in the command bar beside the steps of the incident's status. */
export const COMMANDS = [
	'call',
	'reserve',
	'send',
	'close',
	'reach',
	'weather',
	'radius',
	'note',
	'list',
	'rank',
	'visit',
] as const
export type CommandKey = (typeof COMMANDS)[number]

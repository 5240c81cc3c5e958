import { reserveSuggestions, sendSuggestions } from './ask-suggestions.ts'
import { callSuggestions } from './call-suggestions.ts'
import { COMMANDS, type CommandKey } from './commands.ts'
import { plainSuggestions, statusSuggestions, tabSuggestions } from './plain-suggestions.ts'
import { readCommand } from './read-command.ts'
import { closeSuggestions, reachSuggestions, toolSuggestions, weatherSuggestions } from './road-suggestions.ts'
import type { Suggestion } from './suggestion.ts'
import type { Speaking } from './use-speaking.ts'

const MOST = 12

/** Commands that are nothing without an incident that is open. */
const OF_INCIDENT: readonly CommandKey[] = ['close', 'weather', 'note']

/** Everything that a line may mean, the most likely first. */
export function suggestions(line: string, speaking: Speaking): Suggestion[] {
	const { desk, say } = speaking
	const named = COMMANDS.filter((key) => desk.incident || !OF_INCIDENT.includes(key)).map((key) => ({
		key,
		name: say.t(`dispatch.command.${key}`),
	}))
	const readings = readCommand(line, named)
	// On an empty line each command stands once, to be seen what there is.
	const each = line.trim() === '' ? 1 : MOST
	const said = readings.flatMap(({ key, rest }) => suggestionsOf(key, rest, speaking).slice(0, each))
	const more = [statusSuggestions, tabSuggestions, toolSuggestions].flatMap((find) => find(line, speaking))
	// A whole name that is no command of its own goes before commands that only look like it.
	const sure = readings.some(({ score }) => score <= 1)
	return (sure ? [...said, ...more] : [...more, ...said]).slice(0, MOST)
}

function suggestionsOf(key: CommandKey, rest: string, speaking: Speaking): Suggestion[] {
	switch (key) {
		case 'call':
			return callSuggestions(rest, speaking)
		case 'reserve':
			return reserveSuggestions(rest, speaking)
		case 'send':
			return sendSuggestions(rest, speaking)
		case 'close':
			return closeSuggestions(rest, speaking)
		case 'reach':
			return speaking.desk.at ? reachSuggestions(rest, speaking) : []
		case 'weather':
			return weatherSuggestions(rest, speaking)
		default:
			return plainSuggestions(key, rest, speaking)
	}
}

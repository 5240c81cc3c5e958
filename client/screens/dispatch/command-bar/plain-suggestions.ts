import { TABS } from '../desk.ts'
import { journalLine } from '../incident/journal-line.ts'
import { nextSteps } from '../status/next-steps.ts'
import type { CommandKey } from './commands.ts'
import { fuzzy } from './fuzzy.ts'
import type { Suggestion } from './suggestion.ts'
import type { Speaking } from './use-speaking.ts'

/** Steps that ask nothing more; the others have a form in the left column. */
const PLAIN = ['verified', 'responding', 'controlled', 'ended', 'archived'] as const
const MOST_KM = 50

/** What is said with one word, or with one word and a line. */
export function plainSuggestions(key: CommandKey, rest: string, { desk, say }: Speaking): Suggestion[] {
	const { t } = say
	const { incident, dispatch } = desk
	const one = (run: Suggestion['run'], label = t(`dispatch.command.${key}`), hint = ''): Suggestion[] => [
		{ key, label, hint, run },
	]
	switch (key) {
		case 'list':
			return one(() => dispatch({ step: 'incident', id: null }), undefined, 'I')
		case 'rank':
			return desk.at ? one(desk.again, undefined, 'R') : []
		case 'visit':
			return desk.at ? one(() => desk.camera.current?.visit(desk.at!)) : []
		case 'radius': {
			const km = Number.parseFloat(rest)
			if (!(km > 0 && km <= MOST_KM))
				return rest === '' ? one(() => {}, undefined, t('dispatch.command.radiusHint')) : []
			return one(
				() => {
					dispatch({ step: 'radius', metres: Math.round(km * 1000) })
					dispatch({ step: 'tab', tab: 'around' })
				},
				`${t('dispatch.command.radius')} ${say.distance(km * 1000)}`,
			)
		}
		case 'note':
			if (!incident) return []
			return one(
				async () => {
					if (rest === '') return
					await desk.send({ do: 'add', record: journalLine(incident, { words: rest, sort: 'action', now: desk.now }) })
				},
				[t('dispatch.command.note'), rest].filter(Boolean).join(' '),
				t('dispatch.command.noteHint'),
			)
		default:
			return []
	}
}

/** 终止 and the other steps of the incident's status. */
export function statusSuggestions(line: string, { desk, say, setStatus }: Speaking): Suggestion[] {
	const { incident } = desk
	if (!incident || line.trim() === '') return []
	const { next, others } = nextSteps(incident.status)
	return PLAIN.flatMap((to) => {
		const label = say.t(`dispatch.status.${to}`)
		if ((to !== next && !others.includes(to)) || fuzzy(label, line.trim()) === null) return []
		return [{ key: `status ${to}`, label, hint: incident.name, run: () => setStatus(to) }]
	})
}

/** What the right side shows. */
export function tabSuggestions(line: string, { desk, say }: Speaking): Suggestion[] {
	return TABS.flatMap((tab) => {
		const label = say.t(`dispatch.command.tab.${tab}`)
		if (line.trim() === '' || fuzzy(label, line.trim()) === null) return []
		return [{ key: `tab ${tab}`, label, hint: '', run: () => desk.dispatch({ step: 'tab', tab }) }]
	})
}

import { ITEMS } from '../../../../domain/catalogue.ts'
import { optionWords, typeWords } from '../../../map/type-words.ts'
import { fuzzy } from './fuzzy.ts'
import { readWant } from './read-want.ts'
import type { Suggestion } from './suggestion.ts'
import type { Speaking } from './use-speaking.ts'

const MOST = 5

/** 预占 抽水泵 4 30: works out the plan on the right side, where Ctrl Enter promises it. */
export function reserveSuggestions(rest: string, { desk, say }: Speaking): Suggestion[] {
	const { t, pick } = say
	const label = t('dispatch.command.reserve')
	if (rest === '') return [{ key: 'reserve', label, hint: t('dispatch.command.wantHint'), run: () => show() }]
	return readWant(rest, (code) => pick(ITEMS[code].words))
		.slice(0, MOST)
		.map((wanted) => {
			const { item_code = desk.state.wanted.item_code, qty, within_min } = wanted
			const { words, unit } = ITEMS[item_code]
			const parts = [label, pick(words), qty && `${qty} ${unit}`, within_min && t('unit.min', { n: within_min })]
			return {
				key: `reserve ${item_code}`,
				label: parts.filter(Boolean).join(' '),
				hint: 'Ctrl ↵',
				run: () => {
					desk.dispatch({ step: 'want', wanted })
					show()
				},
			}
		})

	function show(): void {
		desk.dispatch({ step: 'tab', tab: 'supply' })
	}
}

/** 派 消防: the forces that answer to it by name, type or skill, the soonest to arrive first; each opens its order. */
export function sendSuggestions(rest: string, { desk, say, replica }: Speaking): Suggestion[] {
	const { t, pick } = say
	const label = t('dispatch.command.send')
	const open = (id: string | null) => () => {
		desk.dispatch({ step: 'tab', tab: 'force' })
		desk.dispatch({ step: 'select', id })
	}
	const near = desk.nearest.answer?.near.force ?? []
	const found = near.flatMap(({ id, minutes, estimate }): Suggestion[] => {
		const force = replica.get(id)
		if (force?.kind !== 'force') return []
		const skills = force.skills?.map((skill) => pick(optionWords('force', 'skills', skill) ?? ['', '', ''])) ?? []
		const names = [force.name, pick(typeWords(force) ?? ['', '', '']), ...skills]
		if (rest !== '' && !names.some((name) => (fuzzy(name, rest) ?? 3) < 3)) return []
		const eta = t('unit.min', { n: Math.ceil(minutes) })
		return [{ key: `send ${id}`, label: `${label} ${force.name}`, hint: estimate ? `${eta} ≈` : eta, run: open(id) }]
	})
	if (found.length > 0) return found.slice(0, MOST)
	return [{ key: 'send', label, hint: t('dispatch.command.sendHint'), run: open(null) }]
}

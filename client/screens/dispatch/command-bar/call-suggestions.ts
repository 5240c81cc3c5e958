import { QUICK_PICKS } from '../intake/quick-picks.ts'
import { placeOfFound } from '../state/place-of-found.ts'
import { fuzzyAmong } from './fuzzy.ts'
import type { Suggestion } from './suggestion.ts'
import type { Speaking } from './use-speaking.ts'

const MOST = 4

/** 接报 火灾 石岭村: begins a call of that type there; the place is looked for when it is run. */
export function callSuggestions(rest: string, { desk, say, find }: Speaking): Suggestion[] {
	const { t } = say
	const [typed = '', ...where] = rest.split(/\s+/u)
	const place = where.join(' ')
	const types = typed === '' ? [] : fuzzyAmong(QUICK_PICKS, typed, ({ type }) => t(`dispatch.types.${type}`))
	if (types.length === 0)
		return [
			{
				key: 'call',
				label: [t('dispatch.command.call'), rest].filter(Boolean).join(' '),
				hint: t('dispatch.command.callHint'),
				run: () => begin(rest),
			},
		]
	return types.slice(0, MOST).map(({ type }) => ({
		key: `call ${type}`,
		label: [t('dispatch.command.call'), t(`dispatch.types.${type}`), place].filter(Boolean).join(' '),
		hint: t('dispatch.command.callHint'),
		run: () => {
			desk.dispatch({ step: 'call', call: { type } })
			return begin(place)
		},
	}))

	async function begin(words: string): Promise<void> {
		desk.dispatch({ step: 'call', call: {} })
		if (words === '') return
		const found = await find(words)
		if (!found) return desk.fail(t('dispatch.command.notFound', { words }))
		desk.camera.current?.visit(found.at)
		desk.dispatch({ step: 'call', call: placeOfFound(found) })
	}
}

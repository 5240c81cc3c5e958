import type { RoadWeather } from '../../../../domain/kinds/incident.ts'
import { optionWords } from '../../../map/type-words.ts'
import { fuzzy } from './fuzzy.ts'
import type { Suggestion } from './suggestion.ts'
import type { Speaking } from './use-speaking.ts'

const WEATHERS: readonly RoadWeather[] = ['dry', 'heavy_rain', 'snow']
/** Minutes that an isochrone is usually asked for. */
const REACHES = [10, 20, 30] as const
const LONGEST_MIN = 240
const TOOLS = ['close-line', 'close-area', 'impact'] as const

/** 封路 石垭桥: thinks of the closure there, so that its cost is told before it is entered. */
export function closeSuggestions(rest: string, { desk, say, find }: Speaking): Suggestion[] {
	const { t } = say
	const label = t('dispatch.command.close')
	const run = async () => {
		desk.dispatch({ step: 'tool', tool: 'close-road' })
		if (rest === '') return
		const found = await find(rest)
		if (!found) return desk.fail(t('dispatch.command.notFound', { words: rest }))
		desk.camera.current?.visit(found.at)
		desk.dispatch({ step: 'trial', trial: { at: found.at } })
	}
	return [{ key: 'close', label: [label, rest].filter(Boolean).join(' '), hint: t('dispatch.command.closeHint'), run }]
}

/** 等时圈 30; without a number the usual ones, and none again. */
export function reachSuggestions(rest: string, { desk, say }: Speaking): Suggestion[] {
	const { t } = say
	const asked = Number(/^(\d{1,3})/u.exec(rest)?.[1] ?? Number.NaN)
	if (rest !== '' && !(asked >= 1 && asked <= LONGEST_MIN)) return []
	const all = rest === '' ? [...REACHES, ...(desk.state.reach === null ? [] : [null])] : [asked]
	return all.map((minutes) => ({
		key: `reach ${minutes}`,
		label: [
			t('dispatch.command.reach'),
			minutes === null ? t('dispatch.impact.clear') : t('unit.min', { n: minutes }),
		].join(' '),
		hint: t('dispatch.command.reachHint'),
		run: () => desk.dispatch({ step: 'reach', minutes }),
	}))
}

/** 路况 大雨. */
export function weatherSuggestions(rest: string, { desk, say }: Speaking): Suggestion[] {
	const { t, pick } = say
	const { incident } = desk
	if (!incident) return []
	return WEATHERS.flatMap((road_weather) => {
		const name = pick(optionWords('incident', 'road_weather', road_weather) ?? ['', '', ''])
		if (rest !== '' && fuzzy(name, rest) === null) return []
		const run = async () => {
			await desk.send({ do: 'edit', id: incident.id, set: { road_weather } })
		}
		return [{ key: `weather ${road_weather}`, label: `${t('dispatch.command.weather')} ${name}`, hint: '', run }]
	})
}

/** What is drawn by hand on the map. */
export function toolSuggestions(line: string, { desk, say }: Speaking): Suggestion[] {
	return TOOLS.flatMap((tool) => {
		const label = say.t(`dispatch.command.tool.${tool}`)
		if (!desk.incident || line.trim() === '' || fuzzy(label, line.trim()) === null) return []
		return [{ key: tool, label, hint: '', run: () => desk.dispatch({ step: 'tool', tool }) }]
	})
}

import { fuzzy } from './fuzzy.ts'

/** One of the commands that a line may mean, and what it says beside its name. */
export type Reading<K extends string> = { key: K; rest: string; score: number }
export type Named<K extends string> = { key: K; name: string }

/**
 * The commands that a line may mean, the best first. The name is the first word, or what the line begins with where
 * nothing stands between: 封路石垭桥. An empty line means all of them.
 */
export function readCommand<K extends string>(line: string, commands: readonly Named<K>[]): Reading<K>[] {
	const text = line.trimStart()
	if (text.trim() === '') return commands.map(({ key }) => ({ key, rest: '', score: 0 }))
	const [head = ''] = text.split(/\s+/u)
	const readings = commands.flatMap(({ key, name }): Reading<K>[] => {
		const glued = text.toLowerCase().startsWith(name.toLowerCase())
		if (glued) return [{ key, rest: text.slice(name.length).trim(), score: 0 }]
		const score = fuzzy(name, head)
		return score === null ? [] : [{ key, rest: text.slice(head.length).trim(), score }]
	})
	return readings.sort((a, b) => a.score - b.score)
}

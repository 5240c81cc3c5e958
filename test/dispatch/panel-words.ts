import type { Say } from '../../client/ui/words/use-words.ts'
import { zhCn } from '../../client/ui/words/zh-cn.ts'

type Tree = { readonly [key: string]: string | Tree }

/** The words of the mainland as the page says them, without a page. */
export const say: Say = {
	language: 'zh-CN',
	t: (key, values = {}) => {
		const found = key
			.split('.')
			.reduce<string | Tree | undefined>((tree, part) => (typeof tree === 'object' ? tree[part] : undefined), zhCn)
		if (typeof found !== 'string') throw new Error(`no words for ${key}`)
		return found.replace(/{{(\w+)}}/g, (_, name: string) => {
			if (values[name] === undefined) throw new Error(`${key} is not told its ${name}`)
			return String(values[name])
		})
	},
	pick: (words) => words[0],
	number: (n) => n.toLocaleString('en-US'),
	distance: (metres) => (metres < 1000 ? `${Math.round(metres)} m` : `${(metres / 1000).toFixed(1)} km`),
}

/** What is read of a sentence with marks. */
export const plain = (marked: string): string => marked.replace(/<[^>]*>/g, '')

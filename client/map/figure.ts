import type { Mark } from './symbols/mark.ts'

/** One figure of a map with the key of its words; `bad` needs a person, `quality` casts doubt on the data. */
export type Figure = {
	key: string
	value: number
	/** Of how many, where that is known. */
	of?: number
	tone?: 'bad' | 'quality'
	/** What stands before the words, so that the list of figures is the legend too. */
	mark?: Mark
}

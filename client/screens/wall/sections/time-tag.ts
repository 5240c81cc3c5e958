import { stampText } from '../../common/time-text.ts'

type Known = {
	/** A Beijing instant; null where no record has told one. */
	at: string | null
	/** Older than its limit. */
	stale: boolean
	/** When the line was lost, as the server's clock showed it; null while there is one. */
	cut: string | null
	today: string
}
/** The time to show, and the key of the words around it where it is no plain time. */
export type TimeTag = { time: string; words: 'sections.expired' | 'sections.cut' | null }

/** What a data time says: that figures are old comes before that the line is down, which comes before the time itself. */
export function timeTag({ at, stale, cut, today }: Known): TimeTag {
	if (stale && at !== null) return { time: stampText(at, today), words: 'sections.expired' }
	if (cut !== null) return { time: cut, words: 'sections.cut' }
	return { time: at === null ? '–' : stampText(at, today), words: null }
}

import type { FoundPlace } from '../../../../domain/ground.ts'
import { definition, isKind } from '../../../../domain/record.ts'
import type { Say } from '../../../ui/words/use-words.ts'

/** Classes of road that need no word of their own. */
const ROADS: ReadonlySet<string> = new Set(['trunk', 'primary', 'secondary', 'tertiary', 'minor', 'service'])

/** What sort of thing was found, in one word. */
export function foundWords({ sort, type }: FoundPlace, { t, pick }: Pick<Say, 't' | 'pick'>): string {
	if (sort === 'position') return t('found.position')
	if (sort === 'record') return isKind(type) ? pick(definition(type).label) : ''
	return t(`found.${ROADS.has(type) ? 'road' : type}`)
}

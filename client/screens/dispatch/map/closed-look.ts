import type { Geometry, LonLat } from '../../../../domain/geometry.ts'
import { isInForce } from '../../../../domain/kinds/closure.ts'
import type { Of } from '../../../../domain/record.ts'
import type { ClosedRoadsAnswer } from '../../../../domain/roads.ts'
import type { ClosedRoad } from '../../../map/dispatch/dispatch-look.ts'
import type { Say } from '../../../ui/words/use-words.ts'
import { onLines } from './on-lines.ts'

type Lines = readonly (readonly LonLat[])[]
/** A closure that is only thought of, with the pieces of road that the server named for it. */
export type TrialRoads = { at: LonLat | null; geom: Geometry | null; lines: Lines }

/** The lines that a hand has drawn. */
function drawn(geom: Geometry): LonLat[][] {
	if (geom.type === 'LineString') return [geom.coordinates]
	return geom.type === 'Polygon' ? geom.coordinates : geom.coordinates.flat()
}
/** The middle of the longest line. */
function middleOf(lines: Lines): LonLat | null {
	const [longest] = lines.toSorted((a, b) => b.length - a.length)
	return longest?.[Math.floor(longest.length / 2)] ?? null
}

function wordsOf({ road, name, mode, speed_share, status_at }: Of<'closure'>, { t }: Pick<Say, 't'>): string {
	if (mode === 'slow') return t('deskmap.slow', { share: speed_share ?? t('card.unknown') })
	return t('deskmap.closed', { road: road ?? name, time: status_at?.slice(11, 16) ?? '' }).trim()
}

/**
 * Closures in force, each with its pieces of road as the server has told them, and the one on trial. One whose pieces
 * are not known yet shows what was drawn for it.
 */
export function closedLook(
	closures: readonly Of<'closure'>[],
	answer: ClosedRoadsAnswer | null,
	trial: TrialRoads | null,
	say: Pick<Say, 't'>,
): ClosedRoad[] {
	const told = new Map(answer?.closures.map(({ id, lines }) => [id, lines]))
	const real = closures.filter(isInForce).flatMap((closure): ClosedRoad[] => {
		const { id, mode, geom } = closure
		const lines = told.get(id) ?? (geom ? drawn(geom) : [])
		const at = closure.at ? onLines(lines, closure.at) : middleOf(lines)
		return at ? [{ id, at, lines, mode, words: wordsOf(closure, say), trial: false }] : []
	})
	return trial ? [...real, ...trialLook(trial, say)] : real
}

function trialLook({ at, geom, lines }: TrialRoads, { t }: Pick<Say, 't'>): ClosedRoad[] {
	const shown = lines.length > 0 || !geom ? lines : drawn(geom)
	const place = at ? onLines(shown, at) : middleOf(shown)
	return place
		? [{ id: 'trial', at: place, lines: shown, mode: 'closed', words: t('deskmap.onTrial'), trial: true }]
		: []
}

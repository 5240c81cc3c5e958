import type { Viewer } from '../../domain/actor.ts'
import { distanceM, type LonLat } from '../../domain/geometry.ts'
import type { WhereIs } from '../../domain/ground.ts'
import { levelOf, padded, townshipOf } from '../../domain/region.ts'
import { view } from '../../domain/view.ts'
import { type Named, type PlaceIndex, SETTLEMENT_LIMIT_M } from './find-places.ts'
import { bearingDeg, planeFrom } from './nearby.ts'
import type { RecordNames } from './record-names.ts'

/** The divisions of a position by the boundaries of the records, else by those of the pack; else the nearest village. */
export function whereIs(names: RecordNames, pack: PlaceIndex | null, viewer: Viewer, position: LonLat): WhereIs {
	const code = names.codeAt(position)
	const recorded = (wanted: string): Named | null => {
		const record = names.division(wanted)?.record
		return record && view(viewer, record) ? { code: wanted, name: record.name } : null
	}
	const packed = pack?.divisionsAt(position) ?? { township: null, village: null }
	const township = (code && recorded(padded(townshipOf(code)))) || packed.township
	const village = (code && levelOf(code) === 'village' && recorded(code)) || packed.village
	return { township, village, nearest: village ? null : nearestTo(names, pack, viewer, position) }
}

function nearestTo(names: RecordNames, pack: PlaceIndex | null, viewer: Viewer, position: LonLat): WhereIs['nearest'] {
	const metres = planeFrom(position)
	let nearest = pack?.settlementNear(position) ?? null
	let least = nearest ? metres(...nearest.at) : SETTLEMENT_LIMIT_M
	for (const record of names.divisions()) {
		if (record.level !== 'village' || !record.at || metres(...record.at) >= least) continue
		const seen = view(viewer, record)
		if (seen?.kind !== 'region' || !seen.at) continue
		nearest = { name: seen.name, at: seen.at }
		least = metres(...seen.at)
	}
	if (!nearest) return null
	const { name, at } = nearest
	return {
		name,
		at,
		distance_m: Math.round(distanceM(at, position)),
		bearing_deg: Math.round(bearingDeg(at, position)) % 360,
	}
}

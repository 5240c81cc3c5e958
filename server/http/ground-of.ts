import type { Ground, OnlineBasemap } from '../../domain/ground.ts'
import type { OpenPack } from '../region/region.ts'

/** What browsers are told of the ground; `drafts` counts the points that nobody has taken over yet. */
export function groundOf(pack: OpenPack | null, online: readonly OnlineBasemap[], drafts: number): Ground {
	if (!pack) return { pack: null, online }
	const { id, name, box, usage, approval_no, attribution, built_at, source, tiles, terrain } = pack.manifest
	return {
		pack: {
			id,
			name,
			box,
			usage,
			approval_no,
			attribution,
			built_at,
			data_at: source.data_at,
			tiles: { url: `/basemap/${id}/tiles/{z}/{x}/{y}.mvt`, minzoom: tiles.minzoom, maxzoom: tiles.maxzoom },
			terrain: terrain && {
				url: `/basemap/${id}/terrain/{z}/{x}/{y}.png`,
				minzoom: terrain.minzoom,
				maxzoom: terrain.maxzoom,
			},
			drafts,
		},
		online,
	}
}

import { drawMini } from './aggregate.ts'
import { Picture } from './picture.tsx'
import type { Silhouette } from './silhouettes.ts'

/** The outline of a map's marks, for switches and headings. */
export function MiniPicture({
	layer,
	size = 16,
	outlined = false,
}: {
	layer: Silhouette
	size?: number
	outlined?: boolean
}) {
	return <Picture drawing={drawMini(layer, size * (layer === 'risk' ? 0.86 : 0.92), outlined)} box={size} />
}

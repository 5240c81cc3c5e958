import { drawMark, type Mark, markReach } from './mark.ts'
import { Picture } from './picture.tsx'

/** A mark as it stands on the map, `size` being its nominal size in pixels. */
export function MarkPicture({ mark, size }: { mark: Mark; size: number }) {
	const units = markReach(mark, size).y * 2
	return <Picture drawing={drawMark(mark, size)} units={units} box={Math.round((units * size) / 32)} />
}

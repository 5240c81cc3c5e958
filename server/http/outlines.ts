import type { Viewer } from '../../domain/actor.ts'
import type { AnyRecord } from '../../domain/record.ts'
import { covers } from '../../domain/region.ts'
import { view } from '../../domain/view.ts'

/** `outline` may be read for values that nobody sees masked; it is the view itself where `viewed`. */
export type Outlined = { outline: AnyRecord; viewed: boolean }

/**
 * The records that a viewer may see, without the cost of masking them: inside a viewer's scope a view differs from its
 * record by masked values only.
 */
export function* outlines(records: Iterable<AnyRecord>, viewer: Viewer): Generator<Outlined> {
	let sighted: boolean | null = null
	for (const record of records) {
		if (covers(viewer.scopes, record.region_code)) {
			// Some accounts see nothing at all, wherever it lies.
			sighted ??= view(viewer, record) !== null
			if (sighted) yield { outline: record, viewed: false }
		} else {
			const seen = view(viewer, record)
			if (seen) yield { outline: seen, viewed: true }
		}
	}
}

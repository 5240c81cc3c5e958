import '../sections/rows.css'
import type { Near } from '../../../../domain/nearest.ts'
import type { AnyRecord } from '../../../../domain/record.ts'
import type { Mark } from '../../../map/symbols/mark.ts'
import { MarkPicture } from '../../../map/symbols/mark-picture.tsx'
import { typeWords } from '../../../map/type-words.ts'
import { commandMap } from '../../../maps/command/layers.ts'
import { forceMap } from '../../../maps/force/layers.ts'
import { supplyMap } from '../../../maps/supply/layers.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useWall } from '../wall-state.ts'

/** One of the nearest: what it is, and how long it takes by road. */
export function NearRow({ record, near }: { record: AnyRecord; near: Near }) {
	const { t, pick, distance } = useWords()
	const { today } = useWall()
	const type = typeWords(record)
	return (
		<div className="ev-row ev-near">
			<MarkPicture mark={markOf(record, today)} size={30} />
			<span className="row-parts">
				<b>{record.name}</b>
				{type && <span className="ev-soft">{pick(type)}</span>}
			</span>
			<span className="ev-quiet">{distance(near.metres)}</span>
			<b className={near.estimate ? 'quality' : ''}>
				{t(near.estimate ? 'events.about' : 'unit.min', { n: Math.round(near.minutes) })}
			</b>
		</div>
	)
}

function markOf(record: AnyRecord, today: string): Mark {
	switch (record.kind) {
		case 'depot':
			return supplyMap.mark(record, today)
		case 'force':
			return forceMap.mark(record, today)
		case 'org':
			return commandMap.mark(record, today)
		default:
			return { layer: 'shelter', character: '避' }
	}
}

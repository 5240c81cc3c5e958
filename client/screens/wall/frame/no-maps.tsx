import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { TownshipsSection } from '../sections/townships-section.tsx'

type Props = { width: number; height: number }

/** Units: the line that says why, and the narrowest table. */
const LINE = 52
const TABLE = 560

/** Where no map can be drawn: the same townships as a table, and why there is no map. */
export function NoMaps({ width, height }: Props) {
	const { t } = useWords()
	return (
		<div className="no-maps">
			<p>
				<Icon name="warn" size={22} />
				{t('wall.noGl')}
			</p>
			{width >= TABLE && <TownshipsSection width={width} height={height - LINE} />}
		</div>
	)
}

import type { WallScene } from '../../../domain/kinds/wall.ts'
import { MAP_KEYS, type MapKey } from '../../map/map-face.ts'
import { useWords } from '../../ui/words/use-words.ts'
import { ChoiceKeys } from './choice-keys.tsx'
import type { Part } from './part.ts'
import { setOn } from './wall-intents.ts'

const SCENES: readonly WallScene[] = ['carousel', 'four', 'risk', 'supply', 'force', 'command', 'charts', 'calibrate']
const SECONDS = ['15', '20', '25', '30'] as const
const USUAL_SECONDS = 20

/** What the walls show: the scene, how long a page stays, and the layers on the map. */
export function ScenePart({ targets, driver, words: { option, onWalls } }: Part) {
	const { t } = useWords()
	const walls = targets.map(({ wall }) => wall)
	const total = walls.length
	const set = (change: Readonly<Record<string, unknown>>, done: string) =>
		driver.drive(setOn(walls, change), onWalls(done, total))
	const layersOf = (index: number): readonly MapKey[] => walls[index]?.layers ?? MAP_KEYS
	const toggle = (key: MapKey) => {
		const shown = layersOf(0)
		const next = MAP_KEYS.filter((one) => shown.includes(one) !== (one === key))
		// A map without any layer would be an empty screen.
		if (next.length > 0) set({ layers: next.length === MAP_KEYS.length ? null : next }, t('remote.did.layers'))
	}
	return (
		<section className="part">
			<h2>{t('remote.scene')}</h2>
			<ChoiceKeys
				label={t('remote.scene')}
				options={SCENES.map((scene) => [scene, option('scene', scene)] as const)}
				countOf={(scene) => walls.filter((wall) => wall.scene === scene).length}
				total={total}
				onChoose={(scene) => set({ scene }, t('remote.did.scene', { to: option('scene', scene) }))}
			/>
			<h3>{t('remote.page')}</h3>
			<ChoiceKeys
				label={t('remote.page')}
				options={SECONDS.map((seconds) => [seconds, t('remote.seconds', { count: seconds })] as const)}
				countOf={(seconds) => walls.filter((wall) => (wall.page_seconds ?? USUAL_SECONDS) === Number(seconds)).length}
				total={total}
				onChoose={(seconds) => set({ page_seconds: Number(seconds) }, t('remote.did.page', { count: seconds }))}
			/>
			<h3>{t('remote.layers')}</h3>
			<ChoiceKeys
				label={t('remote.layers')}
				options={MAP_KEYS.map((key) => [key, t(`mapsShort.${key}`)] as const)}
				countOf={(key) => walls.filter((_, i) => layersOf(i).includes(key)).length}
				total={total}
				onChoose={toggle}
			/>
		</section>
	)
}

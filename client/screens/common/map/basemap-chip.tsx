import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { LOCAL } from '../use-basemap.ts'
import type { GroundView } from '../use-ground.ts'
import { useOnlineFailing } from './use-online-health.ts'

/** Said while the chosen basemap does not come: the local one is one key away. */
export function BasemapChip({ view: { laid, choose } }: { view: GroundView }) {
	const { t, pick } = useWords()
	const failing = useOnlineFailing(laid.online?.key ?? null)
	if (!failing || !laid.online) return null
	return (
		<output className="basemap-chip">
			<Icon name="off" size={15} />
			<span>{t('basemap.failed', { name: pick(laid.online.label) })}</span>
			<button type="button" className="link" onClick={() => choose(LOCAL)}>
				{t('basemap.back')}
			</button>
			<kbd>B</kbd>
		</output>
	)
}

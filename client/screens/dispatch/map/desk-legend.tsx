import type { DispatchLook } from '../../../map/dispatch/dispatch-look.ts'
import { useWords } from '../../../ui/words/use-words.ts'

const SWATCHES = {
	reach: 'M4 6H22',
	impact: 'M1 1H25V11H1Z',
	sector: 'M1 1H25V11H1Z',
	villages: 'M1.500 1.500H24.500V10.500H1.500Z',
	estimate: 'M2 6H24',
} as const
type Swatch = keyof typeof SWATCHES

/** What the lines and areas on the map mean: those that are there. */
export function DeskLegend({ look }: { look: DispatchLook }) {
	const { t } = useWords()
	const { reach, impact, sector, villages, ways } = look
	const there: readonly (readonly [Swatch, boolean])[] = [
		['reach', reach.length > 0],
		['impact', impact !== null],
		['sector', sector !== null],
		['villages', villages.length > 0],
		['estimate', ways.some(({ sort }) => sort === 'estimate')],
	]
	const shown = there.filter(([, is]) => is)
	if (shown.length === 0) return null
	return (
		<section className="map-legend" aria-label={t('legend.label')}>
			{shown.map(([key]) => (
				<span key={key}>
					<svg className={`swatch ${key}`} width="26" height="12" aria-hidden="true">
						<path d={SWATCHES[key]} />
						{key === 'impact' && (
							<path className="hatch" d="M1 11 11 1M8 11 18 1M15 11 25 1M1 1 11 11M8 1 18 11M15 1 25 11" />
						)}
					</svg>
					{t(`deskmap.legend.${key}`, { n: reach.at(-1)?.minutes ?? '' })}
				</span>
			))}
		</section>
	)
}

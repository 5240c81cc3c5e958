import { MarkPicture } from '../../map/symbols/mark-picture.tsx'
import { useWords } from '../../ui/words/use-words.ts'

export function SupplyLegend() {
	const { t } = useWords()
	return (
		<span>
			<MarkPicture mark={{ layer: 'supply' }} size={15} />
			{t('legend.supply')}
		</span>
	)
}

import { MarkPicture } from '../../map/symbols/mark-picture.tsx'
import { Picture } from '../../map/symbols/picture.tsx'
import { useWords } from '../../ui/words/use-words.ts'

const TRIANGLE = [{ path: 'M-7 6L0 -6L7 6Z', fill: 'quality' }]

/** What outline and badge say of the data, on every map alike. */
export function DataLegend() {
	const { t } = useWords()
	return (
		<>
			<span>
				<MarkPicture mark={{ layer: 'force', approximate: true }} size={15} />
				{t('legend.approximate')}
			</span>
			<span>
				<Picture drawing={TRIANGLE} box={14} units={16} />
				{t('legend.verify')}
			</span>
		</>
	)
}

import { MarkPicture } from '../../map/symbols/mark-picture.tsx'
import { useWords } from '../../ui/words/use-words.ts'

const SORTS = [
	['command', {}],
	['headquarters', { flag: true }],
] as const

export function CommandLegend() {
	const { t } = useWords()
	return SORTS.map(([key, more]) => (
		<span key={key}>
			<MarkPicture mark={{ layer: 'command', ...more }} size={15} />
			{t(`legend.${key}`)}
		</span>
	))
}

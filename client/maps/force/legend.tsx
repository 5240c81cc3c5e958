import { MarkPicture } from '../../map/symbols/mark-picture.tsx'
import { useWords } from '../../ui/words/use-words.ts'

const POSTURES = ['standby', 'en_route', 'on_scene', 'returning', 'rest', 'offline'] as const

export function ForceLegend() {
	const { t } = useWords()
	return POSTURES.map((posture) => (
		<span key={posture}>
			<MarkPicture mark={{ layer: 'force', posture }} size={15} />
			{t(`posture.${posture}`)}
		</span>
	))
}

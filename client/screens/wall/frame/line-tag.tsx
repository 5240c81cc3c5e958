import { useLine } from '../../../session/use-session.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { clockText } from '../../common/time-text.ts'

/** In the title bar: nothing while the line is fresh, and what is wrong with it in words as soon as it is not. */
export function LineTag() {
	const words = useLineWords()
	if (!words) return null
	return (
		<output className={`line-tag ${words.tone}`}>
			<Icon name="off" size={20} />
			{words.tag}
		</output>
	)
}

export type LineWords = { tone: 'quality' | 'bad' | 'plain'; tag: string; more: string }
/** Of a line that is not fresh: since when, and what is being done about it. */
export function useLineWords(): LineWords | null {
	const { t } = useWords()
	const line = useLine()
	switch (line.line) {
		case 'fresh':
			return null
		case 'connecting':
			return { tone: 'plain', tag: t('wall.connecting'), more: '' }
		case 'stale': {
			const time = clockText(line.since)
			return { tone: 'quality', tag: t('wall.stale', { time }), more: t('wall.staleHelp', { time }) }
		}
		case 'failed':
			return { tone: 'bad', tag: t('wall.failed', { time: clockText(line.since) }), more: t(`wall.${line.reason}`) }
		default:
			throw new Error(`no such state: ${JSON.stringify(line satisfies never)}`)
	}
}

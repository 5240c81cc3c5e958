import { useMemo } from 'react'
import { optionWords } from '../../map/type-words.ts'
import { useSession } from '../../session/use-session.ts'
import { useWords } from '../../ui/words/use-words.ts'
import type { DrivenWall } from './use-walls.ts'

export type WallWords = {
	/** What a value of a choice of walls is called. */
	option: (field: 'mode' | 'scene' | 'layers', value: string) => string
	/** What a wall shows, in short. */
	shows: (driven: DrivenWall) => string
	/** What was done, and on how many walls. */
	onWalls: (text: string, count: number) => string
}

export function useWallWords(): WallWords {
	const { t, pick } = useWords()
	const { replica } = useSession()
	return useMemo(() => {
		const option: WallWords['option'] = (field, value) => {
			const words = optionWords('wall', field, value)
			return words ? pick(words) : value
		}
		return {
			option,
			shows: ({ wall, now }) => {
				const focus = wall.focus && replica.get(wall.focus)
				const parts = [
					now.by === 'event' ? `${option('mode', now.mode)}(${t('remote.byEvent')})` : option('mode', now.mode),
					now.over && t('remote.over'),
					option('scene', wall.scene),
					focus && t('remote.focus', { name: focus.name }),
					!focus && wall.view?.center && t('remote.custom'),
					wall.frozen && t('remote.frozen'),
					wall.night === 'on' && t('remote.nightOn'),
					wall.muted && t('remote.muted'),
				]
				return parts.filter(Boolean).join(' · ')
			},
			onWalls: (text, count) => (count > 1 ? t('remote.onWalls', { text, count }) : text),
		}
	}, [t, pick, replica])
}

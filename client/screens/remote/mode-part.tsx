import { useState } from 'react'
import type { WallMode } from '../../../domain/kinds/wall.ts'
import { ConfirmBar } from '../../ui/toast.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { ChoiceKeys } from './choice-keys.tsx'
import type { Part } from './part.ts'
import { switchMode } from './wall-intents.ts'

const MODES: readonly WallMode[] = ['normal', 'warning', 'incident', 'exercise']
/** People in the room act by what these show: leaving them is asked about once. */
const HELD: readonly WallMode[] = ['warning', 'incident']

/** The four modes. */
export function ModePart({ targets, driver, words: { option, onWalls } }: Part) {
	const { t } = useWords()
	const [asked, setAsked] = useState<WallMode | null>(null)
	const walls = targets.map(({ wall }) => wall)
	const put = (to: WallMode) => {
		setAsked(null)
		driver.drive(switchMode(walls, to), onWalls(t('remote.did.mode', { to: option('mode', to) }), walls.length))
	}
	const held = (to: WallMode) => targets.find(({ now }) => HELD.includes(now.mode) && now.mode !== to)
	const left = asked && held(asked)
	return (
		<section className="part">
			<h2>{t('remote.mode')}</h2>
			<ChoiceKeys
				large
				label={t('remote.mode')}
				options={MODES.map((mode) => [mode, option('mode', mode)] as const)}
				countOf={(mode) => targets.filter(({ now }) => now.mode === mode).length}
				total={targets.length}
				onChoose={(to) => (held(to) ? setAsked(to) : put(to))}
			/>
			{asked && left && (
				<ConfirmBar
					title={t('remote.leaveTitle', { mode: option('mode', left.now.mode) })}
					act={t('remote.leaveAct', { to: option('mode', asked) })}
					back={t('remote.back')}
					onAct={() => put(asked)}
					onBack={() => setAsked(null)}
				>
					{t('remote.leaveHelp', { count: targets.length, to: option('mode', asked) })}
				</ConfirmBar>
			)}
		</section>
	)
}

import { useWords } from '../../ui/words/use-words.ts'
import { ChoiceKeys } from './choice-keys.tsx'
import type { Part } from './part.ts'
import { setOn } from './wall-intents.ts'

const NIGHTS = [
	['auto', 'remote.nightAuto'],
	['on', 'remote.nightYes'],
	['off', 'remote.nightNo'],
] as const

/** Frozen, dark, silent. */
export function StatePart({ targets, driver, words: { onWalls } }: Part) {
	const { t } = useWords()
	const walls = targets.map(({ wall }) => wall)
	const total = walls.length
	const set = (change: Readonly<Record<string, unknown>>, done: string) =>
		driver.drive(setOn(walls, change), onWalls(done, total))
	const frozen = walls.filter((wall) => wall.frozen).length
	const muted = walls.filter((wall) => wall.muted).length
	return (
		<section className="part">
			<h2>{t('remote.state')}</h2>
			<ChoiceKeys
				label={t('remote.state')}
				options={[
					['frozen', t('remote.freeze')],
					['muted', t('remote.mute')],
				]}
				countOf={(key) => (key === 'frozen' ? frozen : muted)}
				total={total}
				onChoose={(key) => {
					if (key === 'frozen')
						set({ frozen: frozen < total || null }, t(frozen < total ? 'remote.did.freeze' : 'remote.did.thaw'))
					else set({ muted: muted < total || null }, t(muted < total ? 'remote.did.mute' : 'remote.did.unmute'))
				}}
			/>
			<h3>{t('remote.night')}</h3>
			<ChoiceKeys
				label={t('remote.night')}
				options={NIGHTS.map(([value, key]) => [value, t(key)] as const)}
				countOf={(value) => walls.filter(({ night = 'auto' }) => night === value).length}
				total={total}
				onChoose={(night) =>
					set({ night }, t('remote.did.night', { to: t(NIGHTS.find(([value]) => value === night)![1]) }))
				}
			/>
		</section>
	)
}

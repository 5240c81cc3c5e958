import { unitOf } from '../../../domain/display-profile.ts'
import { useWords } from '../../ui/words/use-words.ts'
import { draftOf, PROFILE_KEYS, type ProfileDraft, profileIn } from './profile-draft.ts'
import { PRESET_KEYS, PRESETS, type Preset } from './profile-presets.ts'

/** What the screen itself was set to, one of the usual screens, or numbers of one's own. */
export type ProfileChoice = 'screen' | Preset | 'own'

type Props = {
	choice: ProfileChoice
	draft: ProfileDraft
	/** Whether the setting of the screen may be kept. */
	ofScreen: boolean
	onChange: (choice: ProfileChoice, draft: ProfileDraft) => void
}

/** How large a screen is and from where it is looked at; says the unit that follows. */
export function ProfileFields({ choice, draft, ofScreen, onChange }: Props) {
	const { t } = useWords()
	const choose = (next: string) => {
		const preset = PRESET_KEYS.find((key) => key === next)
		if (preset) onChange(preset, draftOf(PRESETS[preset]))
		else onChange(next === 'screen' ? 'screen' : 'own', draft)
	}
	return (
		<>
			<label className="field">
				<span>{t('remotePair.profile')}</span>
				<select value={choice} onChange={(event) => choose(event.target.value)}>
					{ofScreen && <option value="screen">{t('remotePair.asScreen')}</option>}
					{PRESET_KEYS.map((key) => (
						<option key={key} value={key}>
							{t(`remotePair.preset.${key}`)}
						</option>
					))}
					<option value="own">{t('remotePair.own')}</option>
				</select>
			</label>
			{choice === 'own' && (
				<div className="field-pair">
					{PROFILE_KEYS.map((key) => (
						<label key={key} className="field">
							<span>{t(`remotePair.field.${key}`)}</span>
							<input
								inputMode={key.startsWith('seams') ? 'text' : 'decimal'}
								value={draft[key]}
								onChange={(event) => onChange('own', { ...draft, [key]: event.target.value })}
							/>
						</label>
					))}
				</div>
			)}
			{choice !== 'screen' && <UnitLine draft={draft} />}
		</>
	)
}

function UnitLine({ draft }: { draft: ProfileDraft }) {
	const { t } = useWords()
	const profile = profileIn(draft)
	if (!profile) return <p className="hint quality">{t('remotePair.wrong')}</p>
	return <p className="hint">{t('remotePair.unit', { unit: unitOf(profile).toFixed(2) })}</p>
}

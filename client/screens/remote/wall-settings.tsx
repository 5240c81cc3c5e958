import { useState } from 'react'
import { equal } from '../../../domain/equal.ts'
import type { Of } from '../../../domain/record.ts'
import { useWords } from '../../ui/words/use-words.ts'
import { useMay } from '../common/use-may.ts'
import { draftOf, type ProfileDraft, profileIn } from './profile-draft.ts'
import { type ProfileChoice, ProfileFields } from './profile-fields.tsx'
import { PRESET_KEYS, PRESETS } from './profile-presets.ts'
import { RevokeDialog } from './revoke-dialog.tsx'
import type { Driver } from './use-driver.ts'
import { setOn } from './wall-intents.ts'

type Props = { wall: Of<'wall'>; driver: Driver; onGone: () => void }

/** How one wall is set, and the end of it. */
export function WallSettings({ wall, driver, onGone }: Props) {
	const { t } = useWords()
	const [profile, setProfile] = useState(() => chosenAs(draftOf(wall.profile ?? {})))
	const [revoking, setRevoking] = useState(false)
	const mayRevoke = useMay('wall', 'remove')
	const whole = profileIn(profile.draft)
	return (
		<div className="wall-settings">
			<ProfileFields {...profile} ofScreen={false} onChange={(choice, draft) => setProfile({ choice, draft })} />
			<div className="acts">
				{mayRevoke && (
					<button type="button" className="button danger" onClick={() => setRevoking(true)}>
						{t('remotePair.revoke')}
					</button>
				)}
				<button
					type="button"
					className="button primary"
					disabled={!whole}
					onClick={() => driver.drive(setOn([wall], { profile: whole }), t('remote.did.profile'))}
				>
					{t('remotePair.save')}
				</button>
			</div>
			{revoking && (
				<RevokeDialog
					name={wall.name}
					onBack={() => setRevoking(false)}
					onRevoke={() => {
						driver.drive([{ do: 'remove', id: wall.id }], t('remote.did.revoke', { to: wall.name }))
						onGone()
					}}
				/>
			)}
		</div>
	)
}

/** One of the usual screens where it is that one to the last number. */
function chosenAs(draft: ProfileDraft): { choice: ProfileChoice; draft: ProfileDraft } {
	return { choice: PRESET_KEYS.find((key) => equal(draftOf(PRESETS[key]), draft)) ?? 'own', draft }
}

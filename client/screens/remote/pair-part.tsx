import { type FormEvent, useState } from 'react'
import { CODE_ALPHABET, CODE_LENGTH } from '../../../domain/pairing.ts'
import { useWords } from '../../ui/words/use-words.ts'
import { askApprove } from './ask-approve.ts'
import { draftOf, profileIn } from './profile-draft.ts'
import { type ProfileChoice, ProfileFields } from './profile-fields.tsx'
import { PRESETS } from './profile-presets.ts'
import { useDivisions } from './use-divisions.ts'
import type { Driver } from './use-driver.ts'

/** What was typed as a code: letters in capitals, and only those that a code can have. */
const codeIn = (text: string): string =>
	[...text.toUpperCase()]
		.filter((letter) => CODE_ALPHABET.includes(letter))
		.slice(0, CODE_LENGTH)
		.join('')

/** Lets a screen in that shows a code. `count` is how many walls there are. */
export function PairPart({ driver, count }: { driver: Driver; count: number }) {
	const { t } = useWords()
	const { divisions, own } = useDivisions()
	const [code, setCode] = useState('')
	const [name, setName] = useState<string | null>(null)
	const [region, setRegion] = useState<string | null>(null)
	const [profile, setProfile] = useState({ choice: 'screen' as ProfileChoice, draft: draftOf(PRESETS.p25) })
	const [asking, setAsking] = useState(false)
	const [fault, setFault] = useState<string | null>(null)
	const given = profile.choice === 'screen' ? undefined : profileIn(profile.draft)
	const called = name ?? t('remotePair.nameNew', { count: count + 1 })
	const ready = code.length === CODE_LENGTH && called.trim() !== '' && given !== null && own !== '' && !asking
	const send = async (event: FormEvent) => {
		event.preventDefault()
		if (!ready) return
		setAsking(true)
		setFault(null)
		const told = await askApprove({
			code,
			name: called.trim(),
			region_code: region ?? own,
			...(given ? { profile: given } : {}),
		})
		setAsking(false)
		if (!told.ok) {
			const reason = told.fault === 'other' ? t(`refused.${told.refusal}`) : ''
			return setFault(t(`remotePair.fault.${told.fault}`, { reason }))
		}
		setCode('')
		setName(null)
		driver.say(t('remotePair.done', { name: called }))
	}
	return (
		<form className="part pair" onSubmit={send}>
			<h2>{t('remotePair.title')}</h2>
			<label className="field">
				<span>{t('remotePair.code')}</span>
				<input
					className="code"
					autoCapitalize="characters"
					autoComplete="off"
					spellCheck={false}
					placeholder={t('remotePair.codeHelp')}
					value={code}
					onChange={(event) => {
						setFault(null)
						setCode(codeIn(event.target.value))
					}}
				/>
			</label>
			{fault && (
				<p className="hint bad" role="alert">
					{fault}
				</p>
			)}
			<div className="field-pair">
				<label className="field">
					<span>{t('remotePair.name')}</span>
					<input maxLength={60} value={called} onChange={(event) => setName(event.target.value)} />
				</label>
				<label className="field">
					<span>{t('remotePair.region')}</span>
					<select value={region ?? own} onChange={(event) => setRegion(event.target.value)}>
						{divisions.map((division) => (
							<option key={division.code} value={division.code}>
								{division.name}
							</option>
						))}
					</select>
				</label>
			</div>
			<ProfileFields {...profile} ofScreen onChange={(choice, draft) => setProfile({ choice, draft })} />
			<button type="submit" className="button primary wide" disabled={!ready}>
				{t(asking ? 'remotePair.asking' : 'remotePair.act')}
			</button>
		</form>
	)
}

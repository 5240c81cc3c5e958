import { type FormEvent, useState } from 'react'
import { CODE_ALPHABET, CODE_LENGTH } from '../../../domain/pairing.ts'
import { useWords } from '../../ui/words/use-words.ts'
import { askApprove } from './ask-approve.ts'
import { draftOf, type ProfileDraft, profileIn } from './profile-draft.ts'
import type { ProfileChoice } from './profile-fields.tsx'
import { PRESETS } from './profile-presets.ts'
import { useDivisions } from './use-divisions.ts'
import type { Driver } from './use-driver.ts'

/** What was typed as a code: letters in capitals, and only those that a code can have. */
const codeIn = (text: string): string =>
	[...text.toUpperCase()]
		.filter((letter) => CODE_ALPHABET.includes(letter))
		.slice(0, CODE_LENGTH)
		.join('')

type Profile = { choice: ProfileChoice; draft: ProfileDraft }

/** What is typed to let a screen in, and what became of it. `count` is how many walls there are. */
export function usePairForm(driver: Driver, count: number) {
	const { t } = useWords()
	const { divisions, own } = useDivisions()
	const [code, setCode] = useState('')
	const [name, setName] = useState<string | null>(null)
	const [region, setRegion] = useState<string | null>(null)
	const [profile, setProfile] = useState<Profile>({ choice: 'screen', draft: draftOf(PRESETS.p25) })
	const [asking, setAsking] = useState(false)
	const [fault, setFault] = useState<string | null>(null)
	const given = profile.choice === 'screen' ? undefined : profileIn(profile.draft)
	const called = name ?? t('remotePair.nameNew', { count: count + 1 })
	const place = region ?? own
	const ready = code.length === CODE_LENGTH && called.trim() !== '' && given !== null && place !== '' && !asking
	const typeCode = (text: string) => {
		setFault(null)
		setCode(codeIn(text))
	}
	const send = async (event: FormEvent) => {
		event.preventDefault()
		if (!ready) return
		setAsking(true)
		setFault(null)
		const told = await askApprove({ code, name: called.trim(), region_code: place, ...(given && { profile: given }) })
		setAsking(false)
		if (!told.ok) {
			const reason = told.fault === 'other' ? t(`refused.${told.refusal}`) : ''
			return setFault(t(`remotePair.fault.${told.fault}`, { reason }))
		}
		setCode('')
		setName(null)
		driver.say(t('remotePair.done', { name: called }))
	}
	const typed = { code, name: called, place, profile }
	return { typed, divisions, asking, fault, ready, typeCode, setName, setRegion, setProfile, send }
}

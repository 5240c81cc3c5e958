import { newId } from '../../../session/new-id.ts'
import { useRecords, useSession } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useDesk } from '../desk.ts'
import { useOnce } from '../form/use-once.ts'
import { incidentDraft, isPhone } from './incident-draft.ts'
import { nextNumber } from './next-number.ts'
import { placeInName } from './place-in-name.ts'

/** Two desks may take the same number at once; more than a few at a time do not. */
const TRIES = 5

/** Writes the call as an incident and goes on with it; says what is missing where something is. */
export function useTakeCall(): () => Promise<void> {
	const { state, dispatch, say, fail, places, today } = useDesk()
	const { call } = state
	const session = useSession()
	const regions = useRecords('region')
	const { t } = useWords()
	return useOnce(async () => {
		if (!call) return
		if (!call.type || !call.at) return fail(t(call.type ? 'dispatch.intake.noPlace' : 'dispatch.intake.noType'))
		if (!isPhone(call.caller_phone)) return fail(t('dispatch.intake.badPhone'))
		const district = regions.find(({ level }) => level === 'county')?.region_code ?? '000000000000'
		const where = call.found || (call.region_code ? places.nameOf(call.region_code) : '')
		const what = t(`dispatch.named.${call.type}`)
		const name = t('dispatch.intake.named', { place: placeInName(where, what), what }).trim()
		const id = newId('incident')
		for (let tries = 0; tries < TRIES; tries++) {
			const known = [...session.replica.ofKind('incident')].map(({ code }) => code)
			const code = nextNumber(known, district, today.slice(0, 4), tries)
			const record = incidentDraft(call, { id, code, name, district, now: session.serverNow() })
			if (!record) return
			const outcome = await session.submit({ do: 'add', record })
			if (outcome.ok) {
				dispatch({ step: 'incident', id })
				say(t('dispatch.intake.done', { name, code }))
				return
			}
			if (outcome.refusal !== 'code-taken') return fail(t('toast.failed', { reason: t(`refused.${outcome.refusal}`) }))
		}
	})
}

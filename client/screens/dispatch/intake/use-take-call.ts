import { useCallback } from 'react'
import type { Draft } from '../../../../domain/intent.ts'
import { newId } from '../../../session/new-id.ts'
import { useRecords, useSession } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { refusedText } from '../../common/refused-text.ts'
import { type Call, useDesk } from '../desk.ts'
import { incidentDraft, isPhone } from './incident-draft.ts'
import { nextNumber } from './next-number.ts'

/** Two desks may take the same number at once; more than a few at a time do not. */
const TRIES = 5
/** Calls as they were when they were sent: presses may come faster than the page is drawn. */
const pressed = new WeakSet<Call>()

/** Writes the call as one incident, however often it is pressed, and goes on with it; says what is missing where something is. */
export function useTakeCall(): () => Promise<void> {
	const { state, dispatch, say, fail } = useDesk()
	const { call } = state
	const drafted = useDrafted()
	const session = useSession()
	const { t } = useWords()
	return useCallback(async () => {
		if (!call || call.sent || pressed.has(call)) return
		if (!call.type || !call.at) return fail(t(call.type ? 'dispatch.intake.noPlace' : 'dispatch.intake.noType'))
		if (!isPhone(call.caller_phone)) return fail(t('dispatch.intake.badPhone'))
		pressed.add(call)
		const id = newId('incident')
		dispatch({ step: 'sent', id })
		for (let tries = 0; tries < TRIES; tries++) {
			const record = drafted(call, id, tries)
			if (!record) break
			const outcome = await session.submit({ do: 'add', record })
			if (!outcome.ok && outcome.refusal === 'code-taken' && tries + 1 < TRIES) continue
			dispatch({ step: 'answered', id, ok: outcome.ok })
			if (outcome.ok) say(t('dispatch.intake.done', { name: record.name, code: record.code ?? '' }))
			else fail(t('toast.failed', { reason: refusedText(outcome, t) }))
			return
		}
		dispatch({ step: 'answered', id, ok: false })
	}, [call, dispatch, say, fail, drafted, session, t])
}

/** The record of a call, with a name of where and what, and the next number that this browser knows to be free. */
function useDrafted(): (call: Call, id: Draft['id'], tries: number) => Draft | null {
	const { places, today } = useDesk()
	const session = useSession()
	const regions = useRecords('region')
	const { t } = useWords()
	return useCallback(
		(call, id, tries) => {
			if (!call.type) return null
			const district = regions.find(({ level }) => level === 'county')?.region_code ?? '000000000000'
			const where = call.found || (call.region_code ? places.nameOf(call.region_code) : '')
			const name = t('dispatch.intake.named', { place: where, what: t(`dispatch.named.${call.type}`) }).trim()
			const known = [...session.replica.ofKind('incident')].map(({ code }) => code)
			const code = nextNumber(known, district, today.slice(0, 4), tries)
			return incidentDraft(call, { id, code, name, district, now: session.serverNow() })
		},
		[places, today, session, regions, t],
	)
}

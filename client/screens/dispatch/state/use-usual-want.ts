import { type Dispatch, useEffect, useRef } from 'react'
import { suppliedOf } from '../../../../domain/answers/supplied.ts'
import type { Of } from '../../../../domain/record.ts'
import { useSession } from '../../../session/use-session.ts'
import type { Call, DeskStep } from '../desk.ts'
import { defaultSkills, defaultWant } from './default-want.ts'

type Given = { incident: Of<'incident'> | null; call: Call | null; dispatch: Dispatch<DeskStep> }

/** Another incident begins with what it is short of, else with what is usually asked for; nothing of it is written. */
export function useUsualWant({ incident, call, dispatch }: Given): void {
	const { replica } = useSession()
	const taken = useRef<Call | null>(null)
	useEffect(() => {
		if (call) taken.current = call
	}, [call])
	const id = incident?.id
	// biome-ignore lint/correctness/useExhaustiveDependencies: only when another incident is chosen
	useEffect(() => {
		if (!incident) return
		const wasCall = taken.current?.at?.join() === incident.at?.join()
		taken.current = null
		// Whoever took the call has asked already.
		if (wasCall) return
		const supplied = suppliedOf(incident.id, [...replica.ofKind('need')], [...replica.ofKind('reservation')])
		const short = supplied.find((one) => one.short > 0)
		const wanted = short
			? { item_code: short.need.item_code, qty: short.need.qty, within_min: short.need.within_min ?? null }
			: defaultWant(incident.type)
		dispatch({ step: 'want', wanted })
		dispatch({ step: 'skills', skills: defaultSkills(incident.type) })
	}, [id])
}

import { useState } from 'react'
import { newId } from '../../../../session/new-id.ts'
import { useDesk } from '../../desk.ts'
import type { Chosen } from './chosen-of.ts'
import { reserveIntent } from './reserve-intent.ts'
import type { Supply } from './use-supply.ts'

/** Promises what is chosen to the incident; what was asked in vain is kept, until it is worked out anew. */
export function useReserve({ sources, chosen }: Supply) {
	const { incident, state, send, dispatch } = useDesk()
	const [busy, setBusy] = useState(false)
	const [lost, setLost] = useState<Chosen | null>(null)
	const reserve = async () => {
		if (!incident || busy) return
		const { item_code: item } = state.wanted
		const mint = () => newId('reservation')
		const intent = reserveIntent({ incident: incident.id, item, chosen, sources, mint })
		if (!intent) return
		setBusy(true)
		const outcome = await send(intent)
		setBusy(false)
		if (outcome.ok) {
			setLost(null)
			dispatch({ step: 'picks', picks: {} })
			return
		}
		if (outcome.refusal !== 'short-of-stock') return
		// What was typed stays as it was, also where it was what the plan proposed.
		dispatch({ step: 'picks', picks: chosen })
		setLost(chosen)
	}
	const again = () => {
		setLost(null)
		dispatch({ step: 'picks', picks: {} })
	}
	return { busy, lost, reserve, again }
}

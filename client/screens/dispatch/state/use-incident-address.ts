import { type Dispatch, useEffect } from 'react'
import type { Id } from '../../../../domain/record.ts'
import type { DeskStep } from '../desk.ts'

const HASH = /^#(incident:[0-9A-HJKMNP-TV-Z]{26})$/

/** The incident that the address of the page names. */
export const addressed = (hash: string): Id | null => HASH.exec(hash)?.[1] ?? null

/** Keeps the chosen incident in the address, so that a reload and a link come back to it. */
export function useIncidentAddress(incident: Id | null, dispatch: Dispatch<DeskStep>): void {
	useEffect(() => {
		if (addressed(location.hash) !== incident)
			history.replaceState(null, '', incident ? `#${incident}` : location.pathname + location.search)
	}, [incident])
	useEffect(() => {
		const changed = () => dispatch({ step: 'incident', id: addressed(location.hash) })
		window.addEventListener('hashchange', changed)
		return () => window.removeEventListener('hashchange', changed)
	}, [dispatch])
}

import { useMemo } from 'react'
import { isInForce } from '../../../../domain/kinds/closure.ts'
import type { Of } from '../../../../domain/record.ts'
import { useRecords } from '../../../session/use-session.ts'

/** `key` is another one whenever an answer by road may be another one. */
export type ClosuresInForce = { closures: Of<'closure'>[]; key: string }

export function useClosuresInForce(): ClosuresInForce {
	const all = useRecords('closure')
	return useMemo(() => {
		const closures = all.filter(isInForce)
		const key = closures
			.map(({ id, version }) => `${id} ${version}`)
			.sort()
			.join()
		return { closures, key }
	}, [all])
}

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
			// What is shown beforehand has the same version as what is kept then, but another time.
			.map(({ id, version, updated_at }) => `${id} ${version} ${updated_at}`)
			.sort()
			.join()
		return { closures, key }
	}, [all])
}

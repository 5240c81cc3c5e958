import { useMemo } from 'react'
import { covers, padded } from '../../../domain/region.ts'
import { useRecords } from '../../session/use-session.ts'
import { useMe } from '../common/use-me.ts'

type Division = { code: string; name: string }

/** The divisions that a wall may be let in for: the person's own, with the whole of it first. */
export function useDivisions(): { divisions: readonly Division[]; own: string } {
	const regions = useRecords('region')
	const scopes = useMe()?.scopes
	return useMemo(() => {
		const divisions = regions
			.filter(({ level, region_code }) => level !== 'village' && covers(scopes ?? [], region_code))
			.map(({ region_code, name }) => ({ code: region_code, name }))
			.sort((a, b) => a.code.localeCompare(b.code))
		const own = padded(scopes?.[0] ?? '')
		return { divisions, own: divisions.some(({ code }) => code === own) ? own : (divisions[0]?.code ?? '') }
	}, [regions, scopes])
}

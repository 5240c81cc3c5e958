import { useMemo } from 'react'
import { padded } from '../../../domain/region.ts'
import { useRecords } from '../../session/use-session.ts'

export type Places = {
	district: string | null
	/** Nine digits and name, in the order of their codes. */
	townships: readonly { code: string; name: string }[]
	/** 岚垌乡芦滩 for a village, 岚垌乡 for a township. */
	nameOf: (code: string) => string
	townshipName: (code: string) => string | undefined
}

/** Names of the administrative divisions by their codes. */
export function usePlaces(): Places {
	const regions = useRecords('region')
	return useMemo(() => {
		const names = new Map(regions.map(({ region_code, name }) => [region_code, name]))
		const townships = regions
			.filter(({ level }) => level === 'township')
			.map(({ region_code, name }) => ({ code: region_code.slice(0, 9), name }))
			.sort((a, b) => a.code.localeCompare(b.code))
		const townshipName = (code: string) => names.get(padded(code.slice(0, 9)))
		return {
			district: regions.find(({ level }) => level === 'county')?.name ?? null,
			townships,
			townshipName,
			nameOf: (code) => {
				const township = townshipName(code) ?? names.get(padded(code.slice(0, 6))) ?? ''
				const village = code.endsWith('000') ? undefined : names.get(code)
				return village && village !== township ? `${township}${village}` : township
			},
		}
	}, [regions])
}

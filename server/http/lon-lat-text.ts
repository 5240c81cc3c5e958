import { z } from 'zod'
import type { LonLat } from '../../domain/geometry.ts'

/** A position in an address: `lon,lat` in degrees. */
export const lonLatText = z
	.string()
	.regex(/^-?\d{1,3}(?:\.\d+)?,-?\d{1,2}(?:\.\d+)?$/, 'expected longitude,latitude in degrees')
	.transform((text): LonLat => {
		const [lon, lat] = text.split(',').map(Number) as [number, number]
		return [lon, lat]
	})
	.refine(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90, 'expected longitude,latitude in degrees')

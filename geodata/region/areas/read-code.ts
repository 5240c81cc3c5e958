import { levelOf, padded } from '../../../domain/region.ts'
import type { AreaLevel } from '../../pack/area.ts'

/** A division code of twelve digits with its level; null where the text is no code of a county or below. */
export function readCode(text: string): { code: string; level: AreaLevel } | null {
	const digits = text.normalize('NFKC').trim().replace(/\.0+$/, '')
	if (!/^(?:\d{6}|\d{9}|\d{12})$/.test(digits)) return null
	const code = padded(digits)
	const level = levelOf(code)
	return level === 'county' || level === 'township' || level === 'village' ? { code, level } : null
}

import type { Of } from '../../../../domain/record.ts'

/** The latest weather observed, of the largest division that tells one. */
export function currentWeather(all: readonly Of<'weather'>[]): Of<'weather'> | null {
	const digits = ({ region_code }: Of<'weather'>) => region_code.replace(/(?:000)+$/, '').length
	const before = (a: Of<'weather'>, b: Of<'weather'>) =>
		digits(a) - digits(b) || (b.observed_at ?? '').localeCompare(a.observed_at ?? '')
	return all.reduce<Of<'weather'> | null>((best, one) => (best === null || before(one, best) < 0 ? one : best), null)
}

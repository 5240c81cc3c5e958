/**
 * The number after the last that is known, by district and year: `SJ-990102-2026-0037`. `tries` goes on from there, where
 * another desk was quicker.
 */
export function nextNumber(known: Iterable<string | undefined>, district: string, year: string, tries: number): string {
	const series = `SJ-${district.slice(0, 6)}-${year}-`
	let last = 0
	for (const code of known) if (code?.startsWith(series)) last = Math.max(last, Number(code.slice(series.length)) || 0)
	return series + String(last + 1 + tries).padStart(4, '0')
}

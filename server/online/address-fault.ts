type Known = { subdomains: readonly string[]; access_key?: string | undefined }

/** Why no tile can be fetched from an address, in words that show no value of it; null where nothing is wrong. */
export function addressFault(url: string, { subdomains, access_key }: Known): string | null {
	const parts = new Set(url.match(/\{[^{}]*\}/g))
	for (const part of parts)
		if (!['{z}', '{x}', '{y}', '{-y}', '{s}', '{key}'].includes(part))
			return 'in braces only z, x, y, -y, s and key are known'
	if (parts.has('{s}') && subdomains.length === 0) return '{s} needs subdomains'
	if (parts.has('{key}') && access_key === undefined) return '{key} needs access_key'
	const filled = url.replace(/\{[^{}]*\}/g, '1')
	if (!URL.canParse(filled)) return 'no address can be made of it'
	const { username, password } = new URL(filled)
	return username || password ? 'a name and password before the host are not used; give access_key' : null
}

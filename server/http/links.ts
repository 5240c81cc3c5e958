import type { Request } from 'express'

export type Link = { href: string; rel: string; type?: string; title?: string }

const HOST = /^[\w.-]+(?::\d{1,5})?$|^\[[\da-f:.]+\](?::\d{1,5})?$/i

/** The address of the API as this asker reached it; a strange Host header gets addresses without a host. */
export function apiAddress({ protocol, headers: { host }, baseUrl }: Request): string {
	return host !== undefined && HOST.test(host) ? `${protocol}://${host}${baseUrl}` : baseUrl
}
export const collectionAddress = (req: Request, kind: string): string => `${apiAddress(req)}/collections/${kind}`
export const itemsAddress = (req: Request, kind: string): string => `${collectionAddress(req, kind)}/items`

import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Kind } from '../../domain/record.ts'
import { view, viewKey } from '../../domain/view.ts'
import { GEO_JSON, momentOf } from './answer-item.ts'
import type { Desk } from './api-parts.ts'
import { isFresh } from './conditions.ts'
import { featureOf } from './feature-of.ts'
import { collectionAddress, itemsAddress, type Link } from './links.ts'
import { type Query, readQuery } from './read-query.ts'
import { selectRecords } from './select-records.ts'
import { sendPieces } from './send-pieces.ts'

/** Features made into text at a time; between two lots other requests have their turn. */
const LOT = 200

/** One page of a collection as GeoJSON, with links to the pages beside it. */
export async function readItems(desk: Desk, kind: Kind, req: Request, res: Response): Promise<void> {
	const { layers, limits, who } = desk
	const moment = momentOf(desk)
	const search = req.originalUrl.includes('?') ? req.originalUrl.slice(req.originalUrl.indexOf('?') + 1) : ''
	const query = readQuery(search, { kind, viewer: who, moment, limits, isRegion: (prefix) => isRegion(desk, prefix) })

	const tag = `W/"${createHash('sha256')
		.update(`${layers.epoch} ${layers.seq} ${viewKey(who)} ${moment.today} ${search}`)
		.digest('base64url')
		.slice(0, 22)}"`
	res.setHeader('ETag', tag)
	res.setHeader('Cache-Control', 'private, no-cache')
	res.vary('Authorization').vary('Cookie').vary('Accept-Encoding')
	if (isFresh(req.headers, tag)) {
		res.status(304).end()
		return
	}
	const { matched, page } = selectRecords(layers.ofKind(kind).values(), who, query)
	const head = JSON.stringify({
		type: 'FeatureCollection',
		timeStamp: new Date(desk.now()).toISOString(),
		numberMatched: matched,
		numberReturned: page.length,
		links: linksOf(req, kind, search, query, matched),
	})
	function* pieces(): Generator<string> {
		yield `${head.slice(0, -1)},"features":[`
		for (let i = 0; i < page.length; i += LOT) {
			const lot = page.slice(i, i + LOT).map((seen) => JSON.stringify(featureOf(who, seen, moment)))
			yield (i === 0 ? '' : ',') + lot.join(',')
		}
		yield ']}'
	}
	res.setHeader('Content-Type', GEO_JSON)
	await sendPieces(req, res, pieces(), page.length > LOT / 4)
}

/** Where no division is stored at all, codes cannot be checked. */
function isRegion({ layers, who }: Desk, prefix: string): boolean {
	const regions = layers.ofKind('region')
	if (regions.size === 0) return true
	for (const region of regions.values()) if (region.region_code.startsWith(prefix) && view(who, region)) return true
	return false
}

function linksOf(req: Request, kind: Kind, search: string, { limit, offset }: Query, matched: number): Link[] {
	const address = itemsAddress(req, kind)
	const kept = search.split('&').filter((pair) => pair !== '' && !/^offset(?:=|$)/.test(pair))
	const at = (start: number) => {
		const pairs = start === 0 ? kept : [...kept, `offset=${start}`]
		return address + (pairs.length > 0 ? `?${pairs.join('&')}` : '')
	}
	const links: Link[] = [{ href: at(offset), rel: 'self', type: GEO_JSON }]
	if (offset + limit < matched) links.push({ href: at(offset + limit), rel: 'next', type: GEO_JSON })
	if (offset > 0) links.push({ href: at(Math.max(0, offset - limit)), rel: 'prev', type: GEO_JSON })
	links.push({ href: collectionAddress(req, kind), rel: 'collection', type: 'application/json' })
	return links
}

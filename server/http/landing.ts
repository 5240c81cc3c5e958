import type { Request } from 'express'
import { apiAddress } from './links.ts'

export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.0'
export const TITLE = '四图 Fourmap'

/** The page from which a program finds everything else. */
export function landingPage(req: Request) {
	const address = apiAddress(req)
	return {
		title: TITLE,
		description:
			'乡镇（街道）应急四图数据服务。OGC API – Features: risk points, findings, depots, forces and command units of a district.',
		links: [
			{ href: address, rel: 'self', type: 'application/json', title: TITLE },
			{ href: `${address}/openapi.json`, rel: 'service-desc', type: OPENAPI_TYPE, title: '接口定义' },
			{ href: `${address}/conformance`, rel: 'conformance', type: 'application/json', title: '符合性' },
			{ href: `${address}/collections`, rel: 'data', type: 'application/json', title: '图层' },
		],
	}
}

const PART_1 = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf'
const PART_4 = 'http://www.opengis.net/spec/ogcapi-features-4/1.0/conf'
const PART_5 = 'http://www.opengis.net/spec/ogcapi-features-5/1.0/conf'

export const CONFORMANCE = {
	conformsTo: [
		`${PART_1}/core`,
		`${PART_1}/geojson`,
		`${PART_1}/oas30`,
		`${PART_4}/create-replace-delete`,
		`${PART_4}/update`,
		`${PART_4}/optimistic-locking-etags`,
		`${PART_5}/schemas`,
	],
}

import { z } from 'zod'
import { addressFault } from './address-fault.ts'
import type { OnlineLayer, OnlineSource } from './online-source.ts'

const zoom = z.int().min(0).max(22)
const words = z.string().min(1).max(40)
const address = z
	.string()
	.max(500)
	.regex(/^https?:\/\/[^\s]+$/, 'an address beginning with http:// or https://')

/** Addresses of the plain kind and of WMTS REST. */
const template = z.strictObject({
	url: address.refine(
		(url) => /\{(?:z|TileMatrix)\}/.test(url) && /\{(?:x|TileCol)\}/.test(url) && /\{(?:-?y|TileRow)\}/.test(url),
		'needs {z} {x} {y}, or {TileMatrix} {TileCol} {TileRow}',
	),
	minzoom: zoom.default(0),
	maxzoom: zoom.default(18),
})
/** WMTS asked by key-value pairs; levels must be numbered as everywhere else, from the whole world in one tile. */
const wmts = z.strictObject({
	wmts: address,
	layer: z.string().min(1).max(80),
	matrix_set: z.string().min(1).max(80),
	style: z.string().max(80).default('default'),
	format: z.string().min(1).max(40).default('image/png'),
	minzoom: zoom.default(0),
	maxzoom: zoom.default(18),
})

const basemap = z
	.strictObject({
		key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and -'),
		label: z.union([words, z.tuple([words, words, words])]),
		layers: z
			.array(z.union([template, wmts]))
			.min(1)
			.max(4),
		subdomains: z
			.array(z.string().regex(/^[\w.-]{1,40}$/))
			.max(16)
			.default([]),
		/** The secret, and the name of the parameter that carries it where the address has no {key}. */
		access_key: z.string().min(1).max(200).optional(),
		key_param: z
			.string()
			.regex(/^[\w-]{1,40}$/)
			.optional(),
		referer: address.optional(),
		attribution: z.string().max(200).default(''),
		approval_no: z.string().min(1).max(60).nullable().default(null),
		cache: z.boolean().default(false),
	})
	.refine(({ layers }) => layers.every(({ minzoom, maxzoom }) => minzoom <= maxzoom), 'minzoom is above maxzoom')
	.superRefine((given, context) => {
		given.layers.forEach((layer, i) => {
			const message = addressFault(urlOf(layer), given)
			if (message) context.addIssue({ code: 'custom', path: ['layers', i], message })
		})
	})
type Basemap = z.infer<typeof basemap>

const file = z
	.array(basemap)
	.max(20)
	.refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'two basemaps have the same key')

const REST: Readonly<Record<string, string>> = { '{TileMatrix}': '{z}', '{TileCol}': '{x}', '{TileRow}': '{y}' }

function urlOf(layer: z.infer<typeof template> | z.infer<typeof wmts>): string {
	if ('url' in layer) return layer.url.replace(/\{Tile(?:Matrix|Col|Row)\}/g, (name) => REST[name] ?? name)
	const asked = new URLSearchParams({
		SERVICE: 'WMTS',
		REQUEST: 'GetTile',
		VERSION: '1.0.0',
		LAYER: layer.layer,
		STYLE: layer.style,
		TILEMATRIXSET: layer.matrix_set,
		FORMAT: layer.format,
	})
	return `${layer.wmts}${layer.wmts.includes('?') ? '&' : '?'}${asked}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}`
}

const withKey = (url: string, key_param: string | undefined): string =>
	key_param === undefined || url.includes('{key}')
		? url
		: `${url}${url.includes('?') ? '&' : '?'}${encodeURIComponent(key_param)}={key}`

const sourceOf = ({
	layers,
	subdomains,
	access_key = '',
	key_param,
	referer,
	label,
	...rest
}: Basemap): OnlineSource => ({
	...rest,
	label: typeof label === 'string' ? [label, label, label] : label,
	layers: layers.map((layer): OnlineLayer => {
		const { minzoom, maxzoom } = layer
		return { url: withKey(urlOf(layer), key_param), subdomains, minzoom, maxzoom }
	}),
	secret: access_key,
	headers: referer === undefined ? {} : { Referer: referer },
})

/** Reads the list of basemaps; a mistake throws one line that says where it is and shows no value of it. */
export function parseOnlineFile(text: string): OnlineSource[] {
	let json: unknown
	try {
		json = JSON.parse(text)
	} catch {
		throw new Error('is not JSON')
	}
	const parsed = file.safeParse(json)
	if (parsed.success) return parsed.data.map(sourceOf)
	const { path, message } = parsed.error.issues[0]!
	throw new Error(`${path.length > 0 ? `at ${path.join('.')}: ` : ''}${message}`)
}

import type { Viewer } from '../../domain/actor.ts'
import type { Moment } from '../../domain/kind.ts'
import { type Kind, loose } from '../../domain/record.ts'
import { prefixOf } from '../../domain/region.ts'
import type { Limits } from './api-parts.ts'
import { meetsBox, readBoxes } from './bounding-box.ts'
import { geometryOf } from './feature-of.ts'
import { Problem } from './problem.ts'
import { isQueryable, propertyTest, type Test } from './property-test.ts'
import { readTimeSpan, within } from './time-span.ts'
import { wireOf } from './wire.ts'

/** A read of a collection: which records, and which of them in this answer. */
export type Query = { tests: Test[]; limit: number; offset: number }
export type Reading = {
	kind: Kind
	viewer: Viewer
	moment: Moment
	limits: Limits
	isRegion: (prefix: string) => boolean
}

/** Parameters with a meaning of their own; every other is the name of a property. */
export const RESERVED = ['limit', 'offset', 'bbox', 'datetime', 'region', 'q'] as const
type Reserved = (typeof RESERVED)[number]
const isReserved = (name: string): name is Reserved => (RESERVED as readonly string[]).includes(name)

export const TEXT_FIELDS = [
	'name',
	'short_name',
	'code',
	'address',
	'owner_unit',
	'entity',
	'description',
	'region_code',
]

/** Reads the part of an address after the question mark. What is not known is refused, not passed over. */
export function readQuery(search: string, reading: Reading): Query {
	const query: Query = { tests: [], limit: reading.limits.page, offset: 0 }
	const seen = new Set<string>()
	for (const pair of search.split('&').filter((part) => part !== '')) {
		const cut = pair.indexOf('=')
		const name = decode(cut < 0 ? pair : pair.slice(0, cut), 'query')
		const raw = cut < 0 ? '' : pair.slice(cut + 1)
		if (seen.has(name)) throw malformed(name, 'given twice; separate values by commas')
		seen.add(name)
		if (isReserved(name)) take(name, decode(raw, name), query, reading)
		else query.tests.push(propertyOf(name, raw, reading))
	}
	return query
}

const malformed = (where: string, why: string) => new Problem(400, 'A query parameter is not usable.', { where, why })

function decode(text: string, where: string): string {
	try {
		return decodeURIComponent(text.replaceAll('+', ' '))
	} catch {
		throw malformed(where, 'not percent-encoded UTF-8')
	}
}

function propertyOf(name: string, raw: string, { kind, viewer, moment }: Reading): Test {
	if (!isQueryable(kind, name))
		throw malformed(name.slice(0, 80), `${kind} has no such parameter or property to filter by`)
	// A comma between values is bare; one within a value comes percent-encoded.
	const values = raw.split(',').map((value) => decode(value, name))
	return propertyTest(kind, name, values, viewer, moment)
}

function take(name: Reserved, text: string, query: Query, reading: Reading): void {
	switch (name) {
		case 'limit':
			query.limit = Math.min(wholeNumber(name, text, 1), reading.limits.pageMax)
			return
		case 'offset':
			query.offset = wholeNumber(name, text, 0)
			return
		case 'bbox':
			query.tests.push(boxTest(text, reading.kind))
			return
		case 'datetime': {
			const span = readTimeSpan(text)
			query.tests.push({ guarded: false, passes: (record) => within(span, record.updated_at) })
			return
		}
		case 'region':
			query.tests.push(regionTest(text, reading))
			return
		case 'q':
			query.tests.push(textTest(text, reading.kind))
			return
		default:
			name satisfies never
	}
}

function wholeNumber(name: string, text: string, least: number): number {
	if (!/^\d{1,9}$/.test(text) || Number(text) < least) throw malformed(name, `expected a whole number from ${least}`)
	return Number(text)
}

function boxTest(text: string, kind: Kind): Test {
	const boxes = readBoxes(text)
	const { guarded } = wireOf(kind)
	return {
		guarded: guarded.has('at') || guarded.has('geom'),
		passes(record) {
			const geometry = geometryOf(record)
			return geometry !== null && boxes.some((box) => meetsBox(geometry, box))
		},
	}
}

/** A code that no division has is a slip of the pen: an empty answer to it would look like "nothing there". */
function regionTest(text: string, { isRegion }: Reading): Test {
	if (!/^(?:\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(text)) throw malformed('region', 'expected 2, 4, 6, 9 or 12 digits')
	const prefix = text.length === 12 ? prefixOf(text) : text
	if (!isRegion(prefix)) throw malformed('region', 'no division in your view has this code')
	return { guarded: false, passes: (record) => record.region_code.startsWith(prefix) }
}

/** Every word must occur in one of the texts by which people know a record. */
function textTest(text: string, kind: Kind): Test {
	const terms = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
	if (terms.length === 0 || text.length > 100) throw malformed('q', 'expected 1 to 100 characters')
	const { guarded } = wireOf(kind)
	return {
		guarded: TEXT_FIELDS.some((key) => guarded.has(key)),
		passes(record) {
			const values = loose(record)
			const holds = (key: string, term: string) => {
				const value = values[key]
				return typeof value === 'string' && value.toLowerCase().includes(term)
			}
			return terms.every((term) => TEXT_FIELDS.some((key) => holds(key, term)))
		},
	}
}

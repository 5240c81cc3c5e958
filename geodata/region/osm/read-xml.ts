import { SaxesParser } from 'saxes'
import type { Box } from '../../../domain/geometry.ts'
import { ExtractError } from './extract-error.ts'
import type { OsmMember } from './osm-data.ts'
import type { OsmStore } from './osm-store.ts'

type Attributes = Readonly<Record<string, string>>
/** The node, way or relation whose element is open. */
type Open = { attributes: Attributes; tags: Record<string, string>; nodes: number[]; members: OsmMember[] }

/** Reads OSM XML into the store as it comes in. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, store: OsmStore): Promise<void> {
	const parser = new SaxesParser()
	const where = () => `line ${parser.line}`
	const onOpen = elementReader(store, where)
	parser.on('error', (error) => {
		const why = error.message.replace(/^\d+:\d+: /, '')
		const cutOff = /unclosed tag|unexpected end/.test(why)
		const what = cutOff ? `the file is cut off at ${where()}` : `the file is no sound XML at ${where()} (${why})`
		throw new ExtractError(`${what}; download or copy it again`)
	})
	parser.on('opentag', ({ name, attributes }) => onOpen.open(name, attributes))
	parser.on('closetag', ({ name }) => onOpen.close(name))
	const decoder = new TextDecoder()
	for await (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }))
	parser.write(decoder.decode()).close()
}

function elementReader(store: OsmStore, where: () => string) {
	let rooted = false
	let entity: Open | null = null
	const number = (attributes: Attributes, name: string): number => {
		const value = Number(attributes[name] ?? Number.NaN)
		if (Number.isFinite(value)) return value
		throw new ExtractError(`${where()}: ${name} is "${attributes[name] ?? ''}", which is no number`)
	}
	return {
		open(name: string, attributes: Attributes): void {
			if (!rooted) {
				checkRoot(name)
				rooted = true
				store.dataAt = attributes.timestamp ?? null
			} else if (name === 'tag') {
				if (entity) entity.tags[attributes.k ?? ''] = attributes.v ?? ''
			} else if (name === 'nd') entity?.nodes.push(number(attributes, 'ref'))
			else if (name === 'member') entity?.members.push(memberOf(attributes, number(attributes, 'ref')))
			else if (name === 'node' || name === 'way' || name === 'relation')
				entity = { attributes, tags: {}, nodes: [], members: [] }
			else if (name === 'bounds') store.bounds = boundsOf(attributes)
			else if (name === 'meta') store.dataAt = attributes.osm_base ?? store.dataAt
		},
		close(name: string): void {
			if (!entity || (name !== 'node' && name !== 'way' && name !== 'relation')) return
			const { attributes, tags, nodes, members } = entity
			entity = null
			if (attributes.visible === 'false' || attributes.action === 'delete') return
			const id = number(attributes, 'id')
			if (name === 'way') store.addWay(id, nodes, tags)
			else if (name === 'relation') store.addRelation(id, members, tags)
			else store.addNode(id, units(number(attributes, 'lon')), units(number(attributes, 'lat')), tags)
		},
	}
}

const units = (degrees: number) => Math.round(degrees * 1e7)

function boundsOf({ minlon, minlat, maxlon, maxlat }: Attributes): Box | null {
	const [west, south, east, north] = [minlon, minlat, maxlon, maxlat].map((side) => Number(side ?? Number.NaN))
	const box: Box = [west!, south!, east!, north!]
	return box.every(Number.isFinite) ? box : null
}

const memberOf = ({ type, role = '' }: Attributes, ref: number): OsmMember => ({
	type: type === 'way' || type === 'relation' ? type : 'node',
	ref,
	role,
})

function checkRoot(name: string): void {
	if (name === 'osm') return
	if (name === 'osmChange')
		throw new ExtractError('the file holds changes (osmChange), not an extract; give the extract that they belong to')
	throw new ExtractError(`the file is XML but not OpenStreetMap's: it begins with <${name}>`)
}

import { lonLat } from './placement.ts'
import type { Km } from './plan.ts'

export type Tags = Readonly<Record<string, string>>
export type Member = { type: 'node' | 'way'; ref: number; role: string }
type Node = { at: Km; tags: Tags }

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => ESCAPES[c]!)
/** Tools that read extracts expect a version and a time; a fixed one keeps the file the same on every run. */
const STAMP = 'version="1" timestamp="2025-01-01T00:00:00Z"'

const tagLines = (tags: Tags) => Object.entries(tags).map(([k, v]) => `<tag k="${escaped(k)}" v="${escaped(v)}"/>`)
const element = (name: string, attributes: string, lines: string[]) =>
	lines.length
		? `\t<${name} ${attributes} ${STAMP}>\n${lines.map((line) => `\t\t${line}\n`).join('')}\t</${name}>`
		: `\t<${name} ${attributes} ${STAMP}/>`

/** An OpenStreetMap file under construction. Ids count up from 1 in each sort of element. */
export class OsmFile {
	#nodes: Node[] = []
	#ways: { nodes: number[]; tags: Tags }[] = []
	#relations: { members: Member[]; tags: Tags }[] = []

	node(at: Km, tags: Tags = {}): number {
		return this.#nodes.push({ at, tags })
	}
	way(nodes: number[], tags: Tags): number {
		return this.#ways.push({ nodes, tags })
	}
	relation(members: Member[], tags: Tags): number {
		return this.#relations.push({ members, tags })
	}

	/** Nodes for points, one for each place; lines given to the same pool meet where their points are the same. */
	pool(): (at: Km) => number {
		const known = new Map<string, number>()
		return (at) => {
			const key = String(at)
			const id = known.get(key) ?? this.node(at)
			known.set(key, id)
			return id
		}
	}

	toXml(): string {
		const places = this.#nodes.map(({ at }) => lonLat(...at))
		const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)]
		const bounds = { minlat: least(lats), minlon: least(lons), maxlat: -least(lats, -1), maxlon: -least(lons, -1) }
		return [
			'<?xml version="1.0" encoding="UTF-8"?>',
			'<osm version="0.6" generator="fourmap">',
			`\t<bounds ${Object.entries(bounds)
				.map(([k, v]) => `${k}="${v}"`)
				.join(' ')}/>`,
			...this.#nodes.map(({ tags }, i) =>
				element('node', `id="${i + 1}" lat="${places[i]![1]}" lon="${places[i]![0]}"`, tagLines(tags)),
			),
			...this.#ways.map(({ nodes, tags }, i) =>
				element('way', `id="${i + 1}"`, [...nodes.map((ref) => `<nd ref="${ref}"/>`), ...tagLines(tags)]),
			),
			...this.#relations.map(({ members, tags }, i) =>
				element('relation', `id="${i + 1}"`, [
					...members.map(({ type, ref, role }) => `<member type="${type}" ref="${ref}" role="${role}"/>`),
					...tagLines(tags),
				]),
			),
			'</osm>\n',
		].join('\n')
	}
}

const least = (numbers: number[], sign = 1) => numbers.reduce((a, b) => Math.min(a, sign * b), Number.POSITIVE_INFINITY)

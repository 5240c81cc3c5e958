import { readFileSync } from 'node:fs'
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { tagAnchors } from './tag-anchors.ts'

/** The generator's own plane: kilometres, x to the east, y to the south. */
type Km = [x: number, y: number]
type Plan = {
	size: Km
	district: Km[]
	towns: { name: string; code: string; seat: Km }[]
	villages: { name: string; code: string; x: number; y: number }[]
	arcs: { p: Km[]; outer: boolean }[]
	contours: { z: number; l: Km[][] }[]
	zoomContours: { z: number; p: Km[] }[]
	relief: Record<string, Km[][][]>
	forest: Km[][][]
	built: Km[][][]
	streams: { c: number; p: Km[] }[]
	reservoirs: { name: string; poly: Km[]; dam: [Km, Km]; at: Km }[]
	roads: { c: string; ref?: string; name?: string; p: Km[] }[]
	bridges: { c: string; at: Km }[]
}
type Properties = Record<string, string | number | boolean>

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
/** The fictional district is laid out over open sea, so that no real place can be meant. */
const position = ([x, y]: Km): Position => [round(123.25 + x / 95.3), round(31.32 - y / 110.9)]

const feature = (geometry: Geometry, properties: Properties = {}): Feature => ({
	type: 'Feature',
	properties,
	geometry,
})
const line = (p: Km[], properties?: Properties) =>
	feature({ type: 'LineString', coordinates: p.map(position) }, properties)
const polygon = (rings: Km[][], properties?: Properties) =>
	feature({ type: 'Polygon', coordinates: rings.map((ring) => ring.map(position)) }, properties)
const point = (at: Km, properties?: Properties) => feature({ type: 'Point', coordinates: position(at) }, properties)
const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

const rectangle = (x0: number, y0: number, x1: number, y1: number): Km[] => [
	[x0, y0],
	[x1, y0],
	[x1, y1],
	[x0, y1],
	[x0, y0],
]
/** Far outside any view of the district. */
const BEYOND = rectangle(-400, -400, 464, 446)

/** Frames that grow inward; drawn over one another they fade the drawing out before the edge of its data. */
const FADE_STEPS = 14
const fade = ([w, h]: Km): Feature[] =>
	Array.from({ length: FADE_STEPS }, (_, i) => {
		const t = i / (FADE_STEPS - 1)
		return polygon([BEYOND, rectangle(5.5 * t, 1 + 2.1 * t, w - 4.1 * t, h - 2.3 - 1.6 * t)], { step: i })
	})

const contours = (plan: Plan): Feature[] => [
	...plan.contours.flatMap(({ z, l }) => l.map((p) => line(p, { z, main: z % 200 === 0, close: false }))),
	...plan.zoomContours.map(({ z, p }) => line(p, { z, main: false, close: true })),
]

const roads = (plan: Plan): Feature[] =>
	plan.roads.map(({ c, ref, name, p }) => line(p, { class: c, ...(ref ? { ref } : {}), ...(name ? { name } : {}) }))

/** `tag` is where the figure of a township stands: set by hand so that figures clear each other. */
const places = (plan: Plan): Feature[] => [
	...plan.towns.map(({ name, code, seat }) => point(seat, { class: 'town', name, code })),
	...plan.towns.map(({ name, code, seat }) => point(tagAnchors[name] ?? seat, { class: 'tag', name, code })),
	...plan.villages.map(({ name, code, x, y }) => point([x, y], { class: 'village', name, code })),
	...plan.reservoirs.map(({ name, at }) => point(at, { class: 'reservoir', name })),
]

/** The backdrop of the demonstration district, by layer; served as it is at /basemap/backdrop.json. */
export function backdrop(): Record<string, FeatureCollection> {
	const plan = JSON.parse(readFileSync(new URL('district.json', import.meta.url), 'utf8')) as Plan
	const areas = (list: Km[][][], properties?: Properties) => list.map((rings) => polygon(rings, properties))
	return {
		land: collection([polygon([rectangle(0, 0, ...plan.size)])]),
		relief: collection(Object.entries(plan.relief).flatMap(([tone, list]) => areas(list, { tone }))),
		forest: collection(areas(plan.forest)),
		built: collection(areas(plan.built)),
		contours: collection(contours(plan)),
		water: collection(plan.streams.map(({ c, p }) => line(p, { class: c, ...(c === 5 ? { name: '渚水' } : {}) }))),
		lakes: collection(plan.reservoirs.map(({ name, poly }) => polygon([poly], { name }))),
		dams: collection(plan.reservoirs.map(({ name, dam }) => line(dam, { name }))),
		roads: collection(roads(plan)),
		bridges: collection(plan.bridges.map(({ c, at }) => point(at, { class: c }))),
		fade: collection(fade(plan.size)),
		mask: collection([polygon([BEYOND, plan.district])]),
		town_lines: collection(plan.arcs.filter((a) => !a.outer).map((a) => line(a.p))),
		district_line: collection(plan.arcs.filter((a) => a.outer).map((a) => line(a.p))),
		places: collection(places(plan)),
	}
}

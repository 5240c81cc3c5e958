import { readFileSync } from 'node:fs'

/** The generator's own plane: kilometres, x to the east, y to the south. */
export type Km = [x: number, y: number]
export type RoadClass = 'exp' | 'nat' | 'prov' | 'cnty' | 'town' | 'vill'
export type Plan = {
	size: Km
	district: Km[]
	towns: { name: string; code: string; kind: 's' | 't' | 'x'; seat: Km; poly: Km[] }[]
	/** `t` is the township's place in `towns`. */
	villages: { t: number; x: number; y: number; name: string; code: string }[]
	forest: Km[][][]
	built: Km[][][]
	streams: { c: number; p: Km[] }[]
	reservoirs: { name: string; poly: Km[]; dam: [Km, Km] }[]
	/** Lines of equal height, `z` in metres: every hundred over the whole drawing, every 25 about the district's middle. */
	contours: { z: number; l: Km[][] }[]
	zoomContours: { z: number; p: Km[] }[]
	roads: { c: RoadClass; ref: string; name: string; p: Km[] }[]
	bridges: { c: RoadClass; at: Km }[]
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))

export const loadPlan = () => read('district.json') as Plan
/** By village code its closed outer rings, one for each part; a village never has holes. */
export const loadVillages = () => read('villages.json') as Record<string, Km[][]>

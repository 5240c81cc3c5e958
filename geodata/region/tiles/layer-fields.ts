import { LAYERS, type Layer } from './feature.ts'
import { MAX_ZOOM } from './world.ts'

type Fields = Readonly<Record<string, 'String' | 'Number' | 'Boolean'>>

/** The first zoom and the attributes of each layer (docs/tiles.md). */
const ABOUT: Readonly<Record<Layer, { minzoom: number; fields: Fields }>> = {
	cover: { minzoom: 7, fields: { class: 'String' } },
	built: { minzoom: 8, fields: { class: 'String' } },
	water: { minzoom: 4, fields: { class: 'String', name: 'String' } },
	waterway: { minzoom: 7, fields: { class: 'String', name: 'String', under: 'Boolean' } },
	dam: { minzoom: 12, fields: { name: 'String' } },
	contour: { minzoom: 10, fields: { ele: 'Number', main: 'Boolean' } },
	building: { minzoom: 13, fields: {} },
	road: {
		minzoom: 5,
		fields: {
			class: 'String',
			link: 'Boolean',
			name: 'String',
			ref: 'String',
			bridge: 'Boolean',
			tunnel: 'Boolean',
			oneway: 'Number',
		},
	},
	rail: { minzoom: 8, fields: { class: 'String', bridge: 'Boolean', tunnel: 'Boolean' } },
	power: { minzoom: 11, fields: { class: 'String' } },
	boundary: { minzoom: 7, fields: { class: 'String' } },
	place: { minzoom: 4, fields: { class: 'String', name: 'String', rank: 'Number' } },
	peak: { minzoom: 10, fields: { name: 'String', ele: 'Number' } },
	poi: { minzoom: 13, fields: { class: 'String', name: 'String' } },
	water_name: { minzoom: 8, fields: { class: 'String', name: 'String' } },
}

/** What the metadata of a tile set say of its layers, so that other programs know their columns. */
export const vectorLayers = () => LAYERS.map((id) => ({ id, ...ABOUT[id], maxzoom: MAX_ZOOM }))

import type { OnlineSource } from './online-source.ts'

const SUBDOMAINS = ['0', '1', '2', '3', '4', '5', '6', '7']

/** Web Mercator in the numbering of all other tiles; a map and its names are two layers. */
const layerOf = (name: string) => ({
	url:
		`https://t{s}.tianditu.gov.cn/${name}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${name}` +
		'&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}',
	subdomains: SUBDOMAINS,
	minzoom: 1,
	maxzoom: 18,
})

const MAPS = [
	['tianditu-vec', ['天地图矢量', '天地圖向量', 'Tianditu map'], ['vec', 'cva']],
	['tianditu-img', ['天地图影像', '天地圖影像', 'Tianditu imagery'], ['img', 'cia']],
	['tianditu-ter', ['天地图地形', '天地圖地形', 'Tianditu terrain'], ['ter', 'cta']],
] as const

/** The three basemaps of the national platform; `secret` is the key that it gives out. */
export const tianditu = (secret: string, approval_no: string | null): OnlineSource[] =>
	MAPS.map(([key, label, layers]) => ({
		key,
		label,
		layers: layers.map(layerOf),
		attribution: '天地图 · 国家地理信息公共服务平台',
		approval_no,
		secret,
		headers: {},
		cache: false,
	}))

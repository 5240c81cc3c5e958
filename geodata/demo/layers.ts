/**
 * `node geodata/demo/layers.ts OUT_DIR [YYYY-MM-DD]` writes the four maps of the demonstration district as GeoJSON,
 * one file a map, as of that day or today.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Draft } from '../../domain/intent.ts'
import { definition, type Loose } from '../../domain/record.ts'
import { beijingDay, beijingTime } from '../../domain/time.ts'
import { demoRecords } from './district.ts'

type Position = [lon: number, lat: number]
type Feature = {
	type: 'Feature'
	id: string
	geometry: { type: 'Point'; coordinates: Position } | null
	properties: Loose
}
/** `name` is what GDAL and QGIS call the layer; `note` keeps a file that leaves the project from being taken for real. */
type Layer = { type: 'FeatureCollection'; name: string; note: string; features: Feature[] }

/** The points of the fourth map: township headquarters and village stations, not the offices and groups above them. */
const isStation = (draft: Draft): boolean =>
	draft.kind === 'org' && (draft.type === 'hq' || draft.type === 'station') && draft.level.level !== 'county'

const MAPS: Record<string, { name: string; shows: (draft: Draft) => boolean }> = {
	risk: { name: '风险隐患图', shows: ({ kind }) => kind === 'risk' },
	depot: { name: '物资装备图', shows: ({ kind }) => kind === 'depot' },
	force: { name: '防控力量分布图', shows: ({ kind }) => kind === 'force' },
	org: { name: '指挥体系图', shows: isStation },
}

const isLevel = (value: unknown): value is { scheme: string; level: string } =>
	typeof value === 'object' && value !== null && 'scheme' in value && 'level' in value

/** A level is two columns, as the API has it, so that desktop programs can style by it. */
const flat = (key: string, value: unknown): [string, unknown][] =>
	isLevel(value)
		? [
				[key, value.level],
				[`${key}_scheme`, value.scheme],
			]
		: [[key, value]]

function featureOf(draft: Draft, now: { by: string; at: string; today: string }): Feature {
	const { id, at, ...own } = draft as unknown as Loose & { id: string; at?: Position }
	const computed = Object.entries(definition(draft.kind).derived ?? {}).map(([key, { of }]) => [
		key,
		of(draft as never, now),
	])
	return {
		type: 'Feature',
		id,
		geometry: at ? { type: 'Point', coordinates: at } : null,
		properties: {
			...Object.fromEntries(Object.entries(own).flatMap(([key, value]) => flat(key, value))),
			...Object.fromEntries(computed),
		},
	}
}

/** The four maps of the demo district, by the kind that each shows. `today` is a day in Beijing. */
export function demoLayers(today: string): Record<string, Layer> {
	const drafts = demoRecords(today)
	const now = { by: 'demo', at: beijingTime(Date.parse(`${today}T00:00:00+08:00`)), today }
	return Object.fromEntries(
		Object.entries(MAPS).map(([kind, { name, shows }]): [string, Layer] => [
			kind,
			{
				type: 'FeatureCollection',
				name,
				note: `演示数据：云渚区为虚构行政区，人员、电话均为虚构 · demo data of ${today}`,
				features: drafts.filter(shows).map((draft) => featureOf(draft, now)),
			},
		]),
	)
}

if (import.meta.main) {
	const [folder, today = beijingDay(Date.now())] = process.argv.slice(2)
	if (!folder) throw new Error('usage: node geodata/demo/layers.ts OUT_DIR [YYYY-MM-DD]')
	mkdirSync(folder, { recursive: true })
	for (const [kind, layer] of Object.entries(demoLayers(today)))
		writeFileSync(join(folder, `${kind}.geojson`), `${JSON.stringify(layer)}\n`)
}

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'

type Rule = { folder: string; may: string[]; not?: string[] }

/** Who may import whom; the first rule whose folder holds the file counts. A folder may always import from itself. */
const RULES: Rule[] = [
	{ folder: 'domain', may: ['zod'] },
	{ folder: 'server/store', may: ['domain', 'node:'] },
	{ folder: 'server/layers', may: ['domain', 'server/store/store.ts'] },
	{
		folder: 'server/region',
		may: ['domain', 'geodata/pack', 'node:', 'server/routing/router.ts', 'server/places/find-places.ts'],
	},
	{ folder: 'server/routing', may: ['domain', 'geodata/pack', 'flatbush', 'flatqueue', 'zod'] },
	{ folder: 'server/places', may: ['domain', 'geodata/pack', 'gcoord'] },
	{
		folder: 'server/auth',
		may: ['domain', 'server/store/store.ts', 'server/layers', 'node:', 'zod', 'express', 'ulid'],
	},
	{
		folder: 'server/live',
		may: ['domain', 'server/store/store.ts', 'server/layers', 'server/auth/identify.ts', 'socket.io'],
	},
	{
		folder: 'server/http',
		may: [
			'domain',
			'server/store/store.ts',
			'server/layers',
			'server/auth/identify.ts',
			'server/auth/walls.ts',
			'server/metrics.ts',
			'server/online/online-tiles.ts',
			'server/region/region.ts',
			'server/routing/router.ts',
			'server/places/find-places.ts',
			'node:',
			'express',
			'zod',
			'helmet',
			'pino',
			'prom-client',
			'ulid',
		],
	},
	{ folder: 'server/main.ts', may: ['domain', 'server', 'geodata', 'node:', 'pino'] },
	{
		folder: 'server',
		may: ['domain', 'server', 'node:', 'express', 'socket.io', 'pino', 'prom-client', 'zod'],
		not: ['server/main.ts'],
	},
	{ folder: 'client/session/use-session.ts', may: ['domain', 'client/session', 'react'] },
	{ folder: 'client/session', may: ['domain', 'socket.io-client', 'ulid'], not: ['client/session/use-session.ts'] },
	{ folder: 'client/map/map-view.tsx', may: ['domain', 'client/session', 'client/map', 'maplibre-gl', 'react'] },
	{ folder: 'client/map/use-follow.ts', may: ['react'] },
	{
		folder: 'client/map/dispatch/dispatch-map-view.tsx',
		may: ['domain', 'client/session', 'client/map', 'maplibre-gl', 'react'],
	},
	{
		folder: 'client/map/wall/wall-map-view.tsx',
		may: ['domain', 'client/session', 'client/map', 'maplibre-gl', 'react'],
	},
	{ folder: 'client/map', may: ['domain', 'client/session', 'maplibre-gl', '@fontsource/noto-sans-sc'] },
	{
		folder: 'client/maps/risk',
		may: ['domain', 'client/session', 'client/map', 'client/ui', 'react', 'react-i18next'],
	},
	{
		folder: 'client/maps/supply',
		may: ['domain', 'client/session', 'client/map', 'client/ui', 'react', 'react-i18next'],
	},
	{
		folder: 'client/maps/force',
		may: ['domain', 'client/session', 'client/map', 'client/ui', 'react', 'react-i18next'],
	},
	{
		folder: 'client/maps/command',
		may: ['domain', 'client/session', 'client/map', 'client/ui', 'react', 'react-i18next'],
	},
	{
		folder: 'client/screens',
		may: ['domain', 'client/session', 'client/map', 'client/maps', 'client/ui', 'react', 'react-i18next'],
	},
	{ folder: 'client/ui/charts', may: ['react', 'echarts', 'client/ui'] },
	{ folder: 'client/ui', may: ['react', 'react-dom', 'i18next', 'react-i18next', '@fontsource/noto-sans-sc'] },
	{ folder: 'client/main.tsx', may: ['client', 'react', 'react-dom'] },
	{ folder: 'geodata/pack', may: ['domain', 'node:zlib', 'zod', 'pinyin-pro'] },
	{
		folder: 'geodata/region',
		may: [
			'domain',
			'geodata/pack',
			'node:',
			'zod',
			'pbf',
			'saxes',
			'unbzip2-stream',
			'd3-contour',
			'flatbush',
			'shpjs',
		],
	},
	{ folder: 'geodata/demo/build-region.ts', may: ['geodata/demo', 'geodata/region', 'node:'] },
	{ folder: 'geodata/demo', may: ['domain', 'node:'] },
]

/** Declares the shapes of GeoJSON; there is no code behind it. */
const TYPES_ONLY = 'geojson'
/** Only this file may drive a browser. */
const BROWSER_DRIVER = 'test/screens/driver.ts'

const sources = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name)
		return entry.isDirectory() ? sources(path) : /\.tsx?$/.test(entry.name) ? [path] : []
	})

const IMPORT =
	/^\s*(?:import|export)\s[^'"=;]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm

function importsOf(file: string): string[] {
	const found: string[] = []
	for (const [, a, b, c] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
		const specifier = (a ?? b ?? c)!.replace(/\?.*$/, '')
		found.push(specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier)
	}
	return found
}

const under = (target: string, place: string) =>
	target === place || target.startsWith(place.endsWith(':') ? place : `${place}/`)

test('imports follow the layers', () => {
	const wrong: string[] = []
	for (const file of ['domain', 'server', 'client', 'geodata'].flatMap(sources)) {
		const rule = RULES.find(({ folder }) => under(file, folder))
		assert.ok(rule, `${file} belongs to no folder of the architecture`)
		for (const target of importsOf(file)) {
			const own = under(target, rule.folder) || (rule.folder.endsWith('.ts') && target === file)
			const allowed = own || target === TYPES_ONLY || rule.may.some((place) => under(target, place))
			const banned = rule.not?.some((place) => under(target, place)) && !under(file, 'server/main.ts')
			if (!allowed || (banned && !own)) wrong.push(`${file} → ${target}`)
		}
	}
	assert.deepEqual(wrong, [])
})

/** What several screens need: the four maps side by side, the ground in use, names of places, clocks. */
const COMMON = 'client/screens/common'

test('a screen does not import another screen', () => {
	const wrong: string[] = []
	for (const file of sources('client/screens')) {
		const screen = file.split('/').slice(0, 3).join('/')
		for (const target of importsOf(file))
			if (target.startsWith('client/screens/') && !under(target, screen) && !under(target, COMMON))
				wrong.push(`${file} → ${target}`)
	}
	assert.deepEqual(wrong, [])
})

test('only one file drives a browser', () => {
	const drivers = ['test', 'client', 'server', 'scripts']
		.flatMap(sources)
		.filter((file) => importsOf(file).some((target) => under(target, 'playwright-core')))
	assert.deepEqual(
		drivers.filter((file) => file !== BROWSER_DRIVER),
		[],
	)
})

test('only main reads the environment', () => {
	const readers = ['domain', 'server', 'client', 'geodata']
		.flatMap(sources)
		.filter((file) => readFileSync(file, 'utf8').includes('process.env'))
	assert.deepEqual(
		readers.filter((file) => file !== 'server/main.ts'),
		[],
	)
})

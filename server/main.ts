import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pino } from 'pino'
import { SYSTEM } from '../domain/actor.ts'
import { boundsOf } from '../domain/look.ts'
import { beijingDay } from '../domain/time.ts'
import { createApp } from './app.ts'
import type { Identity } from './auth/identify.ts'
import { signInLinks } from './auth/sign-in-links.ts'
import { signInRoutes } from './auth/sign-in-routes.ts'
import { type Config, readConfig } from './config.ts'
import { firstAccounts } from './first-accounts.ts'
import { leftOf } from './http/drafts-left.ts'
import { createHttp } from './http/http-app.ts'
import type { Layers } from './layers/layers.ts'
import { openLayers } from './layers/open-layers.ts'
import { loadDemo } from './load-demo.ts'
import { createMetrics } from './metrics.ts'
import { onlineTiles } from './online/online-tiles.ts'
import { openOnline } from './online/open-online.ts'
import { openPlaces } from './places/open-places.ts'
import { searchPlaces } from './places/search-places.ts'
import { openRegion } from './region/open-region.ts'
import type { Region } from './region/region.ts'
import { openRoads } from './routing/open-roads.ts'
import { openSqlite } from './store/sqlite.ts'
import { takeDemoGround } from './take-demo-ground.ts'

const CLIENT = new URL('../dist/client/', import.meta.url)

async function start(config: Config): Promise<void> {
	mkdirSync(config.dataDir, { recursive: true })
	const log = pino({ level: config.logLevel })
	const online = onlineTiles(openOnline(config.online))
	let region: Region | null = null
	const bounds = () => boundsOf(region?.pack?.manifest.box)
	const store = openSqlite(join(config.dataDir, 'fourmap.db'), { bounds })
	const now = Date.now
	if (config.demo && (await store.snapshot()).seq === 0) {
		// Only a first start needs the generator.
		const { demoRecords } = await import('../geodata/demo/district.ts')
		await loadDemo(store, demoRecords(beijingDay(now())))
	}
	const layers = await openLayers(store)
	const metrics = createMetrics(() => layers.seq)
	store.onEntry(() => metrics.entries.inc())
	const links = signInLinks(config.dataDir)
	if (isFictional(layers)) takeDemoGround(config.regionDir)
	const opened = await openRegion({
		folder: config.regionDir,
		openers: { roads: openRoads, places: openPlaces },
		onFault(pack, error) {
			metrics.faults.inc({ where: 'region pack' })
			log.error({ pack, error }, 'region pack not usable')
		},
	})
	region = opened
	const places = searchPlaces(layers, () => opened.pack?.places ?? null)

	const handler = createHttp({
		layers,
		store,
		identify: links.identify,
		signIn: signInRoutes(links.read),
		metrics,
		log,
		now,
		client: CLIENT,
		basemap: {
			region: opened,
			online: () => online.basemaps,
			draftsLeft: (pack) => leftOf(layers, pack.drafts).length,
		},
		online,
		places,
		offers: () => opened.pack?.drafts ?? [],
		roads: () => opened.pack?.roads ?? null,
	})
	const app = createApp({
		store,
		layers,
		identify: links.identify,
		handler,
		now,
		reports: {
			outcome: (outcome) => !outcome.ok && metrics.refusals.inc({ refusal: outcome.refusal, via: 'live' }),
			fault(where, error) {
				metrics.faults.inc({ where })
				log.error({ where, error }, 'fault')
			},
			lines: (count) => metrics.sockets.set(count),
		},
	})
	opened.onChange(({ manifest: { id } }) => app.tellGround(id))
	await new Promise<void>((done, fail) => {
		app.server.once('error', fail)
		app.server.listen(config.port, config.host, done)
	})
	// The first search reads dictionaries and names every record, which nobody at a desk should wait for.
	setImmediate(() => places.find(SYSTEM, { text: 'a', near: null, limit: 1 }))
	announce(config, (app.server.address() as AddressInfo).port, links.tokenFor)

	const stop = async () => {
		opened.close()
		await app.close()
		await store.close()
		process.exit(0)
	}
	process.once('SIGTERM', stop)
	process.once('SIGINT', stop)
}

/** Divisions under the unassigned prefix 99 are made up, and so may be the ground under them. */
const isFictional = (layers: Layers): boolean =>
	[...layers.ofKind('region').values()].some(({ region_code }) => region_code.startsWith('99'))

/** The address and a sign-in link for each way of working, for the person at this terminal alone. */
function announce({ host, demo }: Config, port: number, tokenFor: (who: Identity) => string): void {
	const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
	const address = `http://${shown}:${port}`
	const links = firstAccounts(demo).map(
		(who) => `  ${who.account.padEnd(16)} ${who.name}\n    ${address}/sign-in?token=${tokenFor(who)}`,
	)
	process.stdout.write(
		`四图 Fourmap  ${address}\n登录链接 · sign-in links (anyone who has one is that person)\n${links.join('\n')}\n`,
	)
}

try {
	await start(readConfig(process.env))
} catch (error) {
	process.stderr.write(`fourmap: ${error instanceof Error ? error.message : String(error)}\n`)
	process.exit(1)
}

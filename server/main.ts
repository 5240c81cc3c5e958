import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pino } from 'pino'
import { SYSTEM } from '../domain/actor.ts'
import { beijingDay } from '../domain/time.ts'
import { createApp } from './app.ts'
import { signInLinks } from './auth/sign-in-links.ts'
import { signInRoutes } from './auth/sign-in-routes.ts'
import { type Config, readConfig } from './config.ts'
import { demoAccounts } from './demo-accounts.ts'
import { leftOf } from './http/drafts-left.ts'
import { createHttp } from './http/http-app.ts'
import { openLayers } from './layers/open-layers.ts'
import { loadDemo } from './load-demo.ts'
import { createMetrics } from './metrics.ts'
import { onlineTiles } from './online/online-tiles.ts'
import { openOnline } from './online/open-online.ts'
import { openPlaces } from './places/open-places.ts'
import { searchPlaces } from './places/search-places.ts'
import { openRegion } from './region/open-region.ts'
import { openRoads } from './routing/open-roads.ts'
import { openSqlite } from './store/sqlite.ts'
import { takeDemoGround } from './take-demo-ground.ts'

const DISTRICT = '990102'
const TOWNSHIP = '990102203'
const VILLAGE = '990102203205'
const CLIENT = new URL('../dist/client/', import.meta.url)

async function start(config: Config): Promise<void> {
	mkdirSync(config.dataDir, { recursive: true })
	const log = pino({ level: config.logLevel })
	const online = onlineTiles(openOnline(config.online))
	const store = openSqlite(join(config.dataDir, 'fourmap.db'))
	const now = Date.now
	if (config.demo && (await store.snapshot()).seq === 0) {
		takeDemoGround(config.regionDir)
		// Only a first start needs the generator.
		const { demoRecords } = await import('../geodata/demo/district.ts')
		await loadDemo(store, demoRecords(beijingDay(now())))
	}
	const layers = await openLayers(store)
	const metrics = createMetrics(() => layers.seq)
	store.onEntry(() => metrics.entries.inc())
	const links = signInLinks(config.dataDir)
	const region = await openRegion({
		folder: config.regionDir,
		openers: { roads: openRoads, places: openPlaces },
		onFault(pack, error) {
			metrics.faults.inc({ where: 'region pack' })
			log.error({ pack, error }, 'region pack not usable')
		},
	})

	const places = searchPlaces(layers, () => region.pack?.places ?? null)

	const handler = createHttp({
		layers,
		store,
		identify: links.identify,
		signIn: signInRoutes(links.read),
		metrics,
		log,
		now,
		client: CLIENT,
		basemap: { region, online: () => online.basemaps, draftsLeft: (pack) => leftOf(layers, pack.drafts).length },
		online,
		places,
		offers: () => region.pack?.drafts ?? [],
		roads: () => region.pack?.roads ?? null,
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
	region.onChange(({ manifest: { id } }) => app.tellGround(id))
	await new Promise<void>((done, fail) => {
		app.server.once('error', fail)
		app.server.listen(config.port, config.host, done)
	})
	// The first search reads dictionaries and names every record, which nobody at a desk should wait for.
	setImmediate(() => places.find(SYSTEM, { text: 'a', near: null, limit: 1 }))
	announce(config, (app.server.address() as AddressInfo).port, links.tokenFor)

	const stop = async () => {
		region.close()
		await app.close()
		await store.close()
		process.exit(0)
	}
	process.once('SIGTERM', stop)
	process.once('SIGINT', stop)
}

/** The address and a sign-in link for each way of working, for the person at this terminal alone. */
function announce(
	{ host }: Config,
	port: number,
	tokenFor: (who: ReturnType<typeof demoAccounts>[number]) => string,
): void {
	const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
	const address = `http://${shown}:${port}`
	const links = demoAccounts(DISTRICT, TOWNSHIP, VILLAGE).map(
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

import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pino } from 'pino'
import { SYSTEM } from '../domain/actor.ts'
import { boundsOf } from '../domain/look.ts'
import type { Outcome } from '../domain/protocol.ts'
import { beijingDay } from '../domain/time.ts'
import { createApp } from './app.ts'
import type { Identify, Identity } from './auth/identify.ts'
import { secretIn } from './auth/secret-in.ts'
import { signInLinks } from './auth/sign-in-links.ts'
import { signInRoutes } from './auth/sign-in-routes.ts'
import { openWalls } from './auth/walls.ts'
import { type Config, readConfig } from './config.ts'
import { firstAccounts } from './first-accounts.ts'
import { releaseExpired } from './holds.ts'
import { buildOf } from './http/build-of.ts'
import { offeredTo } from './http/drafts.ts'
import { createHttp } from './http/http-app.ts'
import type { Layers } from './layers/layers.ts'
import { openLayers } from './layers/open-layers.ts'
import { loadDemo } from './load-demo.ts'
import { createMetrics } from './metrics.ts'
import { type OnlineTiles, onlineTiles } from './online/online-tiles.ts'
import { openOnline } from './online/open-online.ts'
import { openPlaces } from './places/open-places.ts'
import { searchPlaces } from './places/search-places.ts'
import { openRegion } from './region/open-region.ts'
import type { OpenPack, Region } from './region/region.ts'
import { openRoads } from './routing/open-roads.ts'
import { openOsrm } from './routing/osrm.ts'
import { openSqlite } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import { takeDemoGround } from './take-demo-ground.ts'

const CLIENT = new URL('../dist/client/', import.meta.url)

async function start(config: Config): Promise<void> {
	mkdirSync(config.dataDir, { recursive: true })
	const now = Date.now
	const log = pino({ level: config.logLevel })
	let region: Region | null = null
	const bounds = () => boundsOf(region?.pack?.manifest.box)
	const store = openSqlite(join(config.dataDir, 'fourmap.db'), { bounds })
	if (config.demo) await fillEmpty(store, now)
	const layers = await openLayers(store)
	const metrics = createMetrics(() => layers.seq)
	store.onEntry(() => metrics.entries.inc())
	const fault = (where: string, error: unknown, about: object = {}) => {
		metrics.faults.inc({ where })
		log.error({ where, error, ...about }, 'fault')
	}
	if (isFictional(layers)) takeDemoGround(config.regionDir)
	const ground = await openRegion({
		folder: config.regionDir,
		openers: { roads: openRoads, places: openPlaces },
		onFault: (pack, error) => fault('region pack', error, { pack }),
	})
	region = ground
	const secret = secretIn(config.dataDir)
	const links = signInLinks(secret)
	const walls = openWalls({ secret, layers, store, now })
	const identify: Identify = (headers) => links.identify(headers) ?? walls.identify(headers)
	const places = searchPlaces(layers, () => ground.pack?.places ?? null)
	const parts = { layers, store, identify, now }
	const handler = createHttp({
		...parts,
		signIn: signInRoutes(links.read),
		metrics,
		log,
		client: CLIENT,
		places,
		walls,
		heldSince: (account) => app.heldSince(account),
		...engineParts(config.osrmUrl, (error) => fault('routing engine', error)),
		...groundParts(ground, onlineTiles(openOnline(config.online)), layers),
	})
	const reports = {
		outcome: (outcome: Outcome) =>
			void (!outcome.ok && metrics.refusals.inc({ refusal: outcome.refusal, via: 'live' })),
		fault,
		lines: (count: number) => metrics.sockets.set(count),
	}
	const app = createApp({ ...parts, handler, reports, build: buildOf(CLIENT) })
	ground.onChange(({ manifest: { id } }) => app.tellGround(id))
	const { port } = await listen({ server: app.server, ...config })
	// The first search reads dictionaries and names every record, which nobody at a desk should wait for.
	setImmediate(() => places.find(SYSTEM, { text: 'a', near: null, limit: 1 }))
	announce(config, port, links.tokenFor)
	const stopReleasing = releaseExpired({ store, layers, now, fault })
	stopOnSignal(async () => {
		stopReleasing()
		ground.close()
		await app.close()
		await store.close()
	})
}

/** What HTTP serves of the pack in use, whichever that is when it is asked. */
const groundParts = (region: Region, online: OnlineTiles, layers: Layers) => ({
	basemap: {
		region,
		online: () => online.basemaps,
		draftsLeft: (who: Identity, { drafts }: OpenPack) => offeredTo(who, layers, drafts, Date.now()).length,
	},
	online,
	offers: () => region.pack?.drafts ?? [],
	roads: () => region.pack?.roads ?? null,
	heights: () => region.pack?.height ?? null,
})

const engineParts = (url: string | null, onFault: (error: unknown) => void) =>
	url === null ? {} : { engine: openOsrm({ url, onFault }) }

/** Loads the demo district into a store in which nothing ever happened. */
async function fillEmpty(store: Store, now: () => number): Promise<void> {
	if ((await store.snapshot()).seq > 0) return
	// Only a first start needs the generator.
	const { demoRecords } = await import('../geodata/demo/district.ts')
	const loaded = now()
	await loadDemo(store, demoRecords(beijingDay(loaded), loaded))
}

const listen = ({ server, host, port }: { server: Server; host: string; port: number }): Promise<AddressInfo> =>
	new Promise((done, fail) => {
		server.once('error', fail)
		server.listen(port, host, () => done(server.address() as AddressInfo))
	})

function stopOnSignal(close: () => Promise<void>): void {
	const stop = async () => {
		await close()
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

import express, { type Express, type Router } from 'express'
import type { Logger } from 'pino'
import type { Metrics } from '../metrics.ts'
import type { OnlineTiles } from '../online/online-tiles.ts'
import { answerError } from './answer-error.ts'
import { apiRouter } from './api.ts'
import type { ApiParts, Limits } from './api-parts.ts'
import { type BasemapParts, basemapRouter } from './basemap.ts'
import { guardPages } from './guard-pages.ts'
import { healthRouter } from './health.ts'
import { measure } from './measure.ts'
import { onlineBasemapRouter } from './online-basemap.ts'
import { pagesRouter } from './pages.ts'
import { Problem } from './problem.ts'

export type HttpParts = Omit<ApiParts, 'limits'> & {
	/** Routes by which people sign in and out; they come before the API. */
	signIn?: Router
	metrics: Metrics
	log: Logger
	/** Folder of the built client. */
	client: URL
	basemap?: Omit<BasemapParts, 'identify'>
	/** Basemaps of others that this server fetches. */
	online?: Pick<OnlineTiles, 'tile'>
	limits?: Partial<Limits>
	ready?: () => boolean
}

/** Everything that is served over HTTP, in the order in which addresses are looked up. */
export function createHttp(parts: HttpParts): Express {
	const { signIn, metrics, log, client, basemap, online } = parts
	const app = express()
	app.disable('x-powered-by')
	app.set('etag', false)
	app.set('query parser', 'simple')
	app.use(measure(metrics))
	app.use(guardPages())
	app.use(healthRouter(parts))
	if (signIn) app.use(signIn)
	app.use('/api', apiRouter(parts))
	if (basemap) app.use(basemapRouter({ ...parts, ...basemap }))
	if (online) app.use(onlineBasemapRouter({ ...parts, online }))
	app.use(pagesRouter(client))
	app.use((req) => {
		throw new Problem(405, 'This address does not take this method.', { where: req.method }, { Allow: 'GET, HEAD' })
	})
	app.use(answerError(log, metrics))
	return app
}

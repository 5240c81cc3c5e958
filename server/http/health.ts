import { Router } from 'express'
import type { Layers } from '../layers/layers.ts'
import type { Metrics } from '../metrics.ts'

export type HealthParts = { layers: Layers; metrics: Metrics; ready?: () => boolean }

/** `/healthz`: the process answers. `/readyz`: it has its layers and serves. `/metrics`: figures for Prometheus. */
export function healthRouter({ layers, metrics, ready = () => true }: HealthParts): Router {
	const router = Router()
	router.use(['/healthz', '/readyz', '/metrics'], (_req, res, next) => {
		res.setHeader('Cache-Control', 'no-store')
		next()
	})
	router.get('/healthz', (_req, res) => {
		res.json({ state: 'up' })
	})
	router.get('/readyz', (_req, res) => {
		if (ready()) res.json({ state: 'ready', seq: layers.seq })
		else res.status(503).setHeader('Retry-After', '1').json({ state: 'starting' })
	})
	router.get('/metrics', async (_req, res) => {
		const text = await metrics.registry.metrics()
		res.setHeader('Content-Type', metrics.registry.contentType)
		res.end(text)
	})
	return router
}

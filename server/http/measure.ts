import type { Request, RequestHandler } from 'express'
import type { Metrics } from '../metrics.ts'

/** Counts and times every request under the first parts of its address, so that ids do not make rows without end. */
export function measure(metrics: Metrics): RequestHandler {
	return (req, res, next) => {
		const route = routeOf(req)
		const stop = metrics.duration.startTimer({ method: req.method, route })
		res.once('close', () => {
			stop()
			metrics.requests.inc({ method: req.method, route, status: res.statusCode })
		})
		next()
	}
}

const ROUTES: readonly (readonly [RegExp, string])[] = [
	[/^\/api\/collections\/[^/]+\/items\/[^/]+\/?$/, '/api/collections/:kind/items/:id'],
	[/^\/api\/collections\/[^/]+\/items\/?$/, '/api/collections/:kind/items'],
	[/^\/api\/collections(?:\/|$)/, '/api/collections'],
	[/^\/api\/commands\/?$/, '/api/commands'],
	[/^\/api(?:\/|$)/, '/api'],
	[/^\/(?:healthz|readyz|metrics)$/, 'health'],
	[/^\/basemap\//, '/basemap'],
]

const routeOf = ({ path }: Request): string => ROUTES.find(([pattern]) => pattern.test(path))?.[1] ?? 'pages'

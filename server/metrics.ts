import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** The figures that Prometheus reads. `logSeq` gives the number of the newest entry of the log. */
export function createMetrics(logSeq: () => number) {
	const registry = new Registry()
	const registers = [registry]
	collectDefaultMetrics({ register: registry })
	new Gauge({
		name: 'fourmap_log_seq',
		help: 'Number of the newest entry of the log',
		registers,
		collect() {
			this.set(logSeq())
		},
	})
	return {
		registry,
		entries: new Counter({ name: 'fourmap_entries_total', help: 'Entries that the log has taken', registers }),
		refusals: new Counter({
			name: 'fourmap_refusals_total',
			help: 'Asks that a rule refused',
			labelNames: ['refusal', 'via'] as const,
			registers,
		}),
		faults: new Counter({
			name: 'fourmap_faults_total',
			help: 'Lines or requests dropped by a fault',
			labelNames: ['where'] as const,
			registers,
		}),
		onlineTiles: new Counter({
			name: 'fourmap_online_tiles_total',
			help: 'Tiles of basemaps of others, by what came of asking for them',
			labelNames: ['basemap', 'result'] as const,
			registers,
		}),
		sockets: new Gauge({ name: 'fourmap_sockets', help: 'Open live lines', registers }),
		requests: new Counter({
			name: 'fourmap_http_requests_total',
			help: 'HTTP requests answered',
			labelNames: ['method', 'route', 'status'] as const,
			registers,
		}),
		duration: new Histogram({
			name: 'fourmap_http_request_seconds',
			help: 'Time from the request to the end of its answer',
			labelNames: ['method', 'route'] as const,
			buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
			registers,
		}),
	}
}

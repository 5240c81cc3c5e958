import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Metrics } from '../metrics.ts'
import { StoreFault } from '../store/store.ts'
import { answerProblem, Problem } from './problem.ts'

const RETRY_SECONDS = '5'

/** The last stop of every request that was dropped. What it does not know it answers with a number and keeps to the log. */
export function answerError(log: Logger, metrics: Metrics): ErrorRequestHandler {
	return (error: unknown, req, res, _next) => {
		const problem = asProblem(error) ?? unexpected(error, log, metrics, req.method)
		if (problem.about.refusal) metrics.refusals.inc({ refusal: problem.about.refusal, via: 'http' })
		// Half an answer is on its way: only cutting it off tells the asker that it is not whole.
		if (res.headersSent) res.destroy()
		else answerProblem(res, problem)
	}
}

function unexpected(error: unknown, log: Logger, metrics: Metrics, method: string): Problem {
	const fault = randomUUID()
	const store = error instanceof StoreFault
	metrics.faults.inc({ where: store ? 'store' : 'http' })
	log.error({ fault, method, err: error }, 'request dropped')
	if (!store) return new Problem(500, `Something went wrong here; the log has it as ${fault}.`)
	const detail = error.full
		? 'The disk of the server is full; nothing was written.'
		: 'The store could not write; nothing was kept.'
	return new Problem(error.full ? 507 : 503, detail, {}, { 'Retry-After': RETRY_SECONDS })
}

/** Faults that Express and its body reader find in a request, in our words: theirs may speak of the inside. */
const WIRE_FAULTS: Readonly<Record<number, readonly [detail: string, where: string]>> = {
	400: ['The request is not usable as HTTP.', 'request'],
	413: ['The body is larger than this server takes.', 'body'],
	415: ['The body is packed in a way that this server does not know.', 'Content-Encoding'],
}

function asProblem(error: unknown): Problem | null {
	if (error instanceof Problem) return error
	if (typeof error !== 'object' || error === null || !('status' in error)) return null
	const { status } = error
	const [detail, where] = (typeof status === 'number' ? WIRE_FAULTS[status] : undefined) ?? []
	if (detail === undefined || where === undefined) return null
	const limit = 'limit' in error && typeof error.limit === 'number' ? { why: `at most ${error.limit} bytes` } : {}
	// The rest of an oversized body would otherwise have to be read to its end.
	return new Problem(status as number, detail, { where, ...limit }, status === 413 ? { Connection: 'close' } : {})
}

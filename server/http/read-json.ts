import type { Request, Response } from 'express'
import { raw } from 'express'
import { checkJson } from './check-json.ts'
import { Problem } from './problem.ts'

/** A FeatureCollection nests nine deep, a command with a boundary ten; deeper than this is an attack. */
const MAX_DEPTH = 32

export type ReadJson = (req: Request, res: Response, types: readonly string[]) => Promise<unknown>

/** Reads a request body of at most `limit` bytes (counted after unpacking) as JSON of one of the given media types. */
export function jsonReader(limit: number): ReadJson {
	const collect = raw({ type: () => true, limit })
	return async (req, res, types) => {
		checkType(req.headers['content-type'], types)
		await new Promise<void>((done, fail) => collect(req, res, (error?: unknown) => (error ? fail(error) : done())))
		const body: unknown = req.body
		if (!Buffer.isBuffer(body) || body.length === 0)
			throw new Problem(400, 'The request has no body.', { where: 'body' })
		return parse(body)
	}
}

function checkType(given: string | undefined, types: readonly string[]): void {
	const [type = '', ...parameters] = (given ?? '')
		.toLowerCase()
		.split(';')
		.map((part) => part.trim())
	const charset = parameters
		.find((part) => part.startsWith('charset='))
		?.slice('charset='.length)
		.replaceAll('"', '')
	if (types.includes(type) && (charset === undefined || charset === 'utf-8')) return
	const why = `expected ${types.join(' or ')} in UTF-8, found ${(given ?? 'none').slice(0, 100)}`
	throw new Problem(415, 'The body is of a media type that this address does not take.', { where: 'Content-Type', why })
}

function parse(body: Buffer): unknown {
	const text = decode(body)
	const fault = checkJson(text, MAX_DEPTH)
	if (!fault) return JSON.parse(text)
	const { path, line, column, why } = fault
	const at = `line ${line}, column ${column}`
	throw new Problem(400, `The body is not usable JSON at ${at}.`, { where: path || 'body', why: `${at}: ${why}` })
}

function decode(body: Buffer): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(body)
	} catch {
		throw new Problem(400, 'The body is not UTF-8.', { where: 'body', why: 'bytes that no character has' })
	}
}

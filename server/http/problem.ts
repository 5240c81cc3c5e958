import { STATUS_CODES } from 'node:http'
import type { Response } from 'express'
import type { RefusalCode } from '../../domain/refusal.ts'

/** `path` leads to the value in the words of the request; `refusal` where the fault has a name of its own. */
export type Issue = { path: string; message: string; refusal?: RefusalCode }
type About = {
	/** Set where a rule said no. */
	refusal?: RefusalCode
	/** Path or name of the value at fault, in the words of the request. */
	where?: string
	why?: string
	issues?: readonly Issue[]
}

/** Thrown to drop one request with an answer that its sender can act on (RFC 9457). Nothing internal goes in here. */
export class Problem extends Error {
	readonly status: number
	readonly about: About
	readonly headers: Readonly<Record<string, string>>

	constructor(status: number, detail: string, about: About = {}, headers: Readonly<Record<string, string>> = {}) {
		super(detail)
		this.name = 'Problem'
		this.status = status
		this.about = about
		this.headers = headers
	}
}

const TYPE = 'application/problem+json'

/** Writes the answer of a dropped request. */
export function answerProblem(res: Response, { status, message, about, headers }: Problem): void {
	const { refusal, ...rest } = about
	const body = {
		type: refusal ? `urn:fourmap:refusal:${refusal}` : 'about:blank',
		title: STATUS_CODES[status] ?? 'Problem',
		status,
		detail: message,
		...(refusal ? { refusal } : {}),
		...rest,
	}
	res.status(status)
	for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
	res.setHeader('Content-Type', TYPE)
	res.setHeader('Cache-Control', 'no-store')
	res.end(JSON.stringify(body))
}

import type { Response } from 'express'

/** Answers with what this asker may see now: no cache may give it to another, and the browser asks again each time. */
export function answerJson(res: Response, body: object, type = 'application/json'): void {
	res.setHeader('Content-Type', type)
	res.setHeader('Cache-Control', 'private, no-cache')
	res.vary('Authorization').vary('Cookie')
	res.end(JSON.stringify(body))
}

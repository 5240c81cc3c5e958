import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'
import type { Request, Response } from 'express'

/** Sends a long text piece by piece, packed where that is worth it, at the speed of its reader. */
export async function sendPieces(req: Request, res: Response, pieces: Iterable<string>, long: boolean): Promise<void> {
	if (req.method === 'HEAD') {
		res.end()
		return
	}
	const source = Readable.from(inTurns(pieces), { objectMode: false })
	if (!long || !req.acceptsEncodings('gzip')) return settle(pipeline(source, res))
	res.setHeader('Content-Encoding', 'gzip')
	await settle(pipeline(source, createGzip({ level: constants.Z_BEST_SPEED }), res))
}

async function* inTurns(pieces: Iterable<string>): AsyncGenerator<Buffer> {
	for (const piece of pieces) {
		yield Buffer.from(piece)
		await new Promise((resume) => setImmediate(resume))
	}
}

/** A reader who goes away in the middle is no fault of ours. */
async function settle(sending: Promise<void>): Promise<void> {
	try {
		await sending
	} catch (error) {
		if (
			!(error instanceof Error) ||
			!/ERR_STREAM_PREMATURE_CLOSE|ECONNRESET|EPIPE/.test(String((error as NodeJS.ErrnoException).code))
		)
			throw error
	}
}

import makeUnbzip2 from 'unbzip2-stream'

import { ExtractError } from './extract-error.ts'

/** Unpacks bzip2. The library works within `write`, so that never more than one block (900 kB) waits. */
export async function* unbzip2(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const stream = makeUnbzip2()
	let ready: Uint8Array[] = []
	let failed = false
	stream.on('data', (piece: Uint8Array) => ready.push(piece))
	stream.on('error', () => {
		failed = true
	})
	for await (const piece of pieces) {
		stream.write(Buffer.from(piece))
		if (failed) throw new ExtractError('the bzip2 file is damaged; download or copy it again')
		yield* ready
		ready = []
	}
	stream.end()
	if (failed) throw new ExtractError('the bzip2 file is cut off; download or copy it again')
	yield* ready
}

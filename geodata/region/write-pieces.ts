import { closeSync, openSync, writeSync } from 'node:fs'

/** Writes a file of several pieces; a disk that fills up may take a part of one and tell the fault only at the next. */
export function writePieces(path: string, pieces: readonly Uint8Array[]): void {
	const file = openSync(path, 'w')
	try {
		for (const piece of pieces) for (let done = 0; done < piece.length; ) done += writeSync(file, piece, done)
	} finally {
		closeSync(file)
	}
}

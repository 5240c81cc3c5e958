/** SQLite's number for "database or disk is full". */
const SQLITE_FULL = 13

/** Why a build failed, in one line for the person at the terminal. */
export function explainFailure(error: unknown): string {
	if (!(error instanceof Error)) return String(error)
	const code = 'code' in error ? String(error.code) : ''
	const path = 'path' in error ? ` (${String(error.path)})` : ''
	if (code === 'ENOSPC' || code === 'EDQUOT' || ('errcode' in error && error.errcode === SQLITE_FULL))
		return 'the disk is full; free some space, or build on another disk with --out'
	if (code === 'ERR_WORKER_OUT_OF_MEMORY' || /allocation failed|Invalid (?:typed )?array length/i.test(error.message))
		return 'there is not enough memory for this extract; build a part of it with --bbox, or cut it with osmium extract'
	if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `this user may not write here${path}`
	if (code === 'EEXIST' || code === 'ENOTDIR')
		return `${'path' in error ? String(error.path) : error.message} is a file where a folder is needed`
	return error.message.split('\n')[0]!
}

/** What is wrong with a file of administrative polygons, in one line for the person at the terminal. */
export class AreaFileError extends Error {
	override name = 'AreaFileError'
}

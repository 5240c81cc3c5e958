/** What is wrong with an extract, in one line for the person at the terminal: what, where, and how to mend it. */
export class ExtractError extends Error {
	override name = 'ExtractError'
}

/** The answer to whatever is refused. */
export const problem = {
	description: 'Refused: what and where',
	content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
}
export const json = (description: string) => ({
	description,
	content: { 'application/json': { schema: { type: 'object' } } },
})

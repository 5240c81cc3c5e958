/** The answer to whatever is refused. */
export const problem = {
	description: 'Refused: what and where',
	content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
}
export const json = (description: string) => ({
	description,
	content: { 'application/json': { schema: { type: 'object' } } },
})
/** An address that takes a body in JSON, of which these members are required. */
export const posting = (summary: string, operationId: string, required: readonly string[], answer: string) => ({
	summary,
	operationId,
	requestBody: { required: true, content: { 'application/json': { schema: { type: 'object', required } } } },
	responses: { 200: json(answer), default: problem },
})

/** The right side of the desk. */
export function AnswersPanel() {
	return <aside className="answers" />
}

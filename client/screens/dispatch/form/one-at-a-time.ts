export type Gate = { busy: boolean }

/** Does nothing while the same act is under way: who presses twice means once. */
export async function oneAtATime(gate: Gate, act: () => Promise<unknown>): Promise<void> {
	if (gate.busy) return
	gate.busy = true
	try {
		await act()
	} finally {
		gate.busy = false
	}
}

/** What a build tells while it runs: where it is, or one line about what it left out. */
export type Told = { at: { stage: string; fraction: number; done: number } } | { note: string }
export type Tell = (told: Told) => void

type Track<Name extends string> = {
	/** Runs a stage and tells how far it is, and with it how much of the whole build is done. */
	run<T>(stage: Name, work: (report: (fraction: number) => void) => Promise<T>): Promise<T>
}

/** Turns the progress of each stage into that of the whole by the weights of stages; one that weighs nothing is not told. */
export function trackOf<Name extends string>(weights: Readonly<Record<Name, number>>, tell: Tell): Track<Name> {
	const total = Object.values<number>(weights).reduce((sum, weight) => sum + weight, 0)
	let before = 0
	return {
		async run(stage, work) {
			let reached = 0
			const report = (fraction: number) => {
				// Never less than before, and in steps of a hundredth.
				const next = Math.min(1, Math.max(reached, fraction))
				if (next < 1 ? next > 0 && next - reached < 0.01 : reached === 1) return
				reached = next
				if (weights[stage] > 0) tell({ at: { stage, fraction: next, done: (before + next * weights[stage]) / total } })
			}
			report(0)
			const result = await work(report)
			report(1)
			before += weights[stage]
			return result
		},
	}
}

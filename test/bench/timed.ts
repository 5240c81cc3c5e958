import { quantile, round } from './figures.ts'

/** Does it, and adds the milliseconds that it took. */
export async function timed<T>(into: number[], act: () => T | Promise<T>): Promise<T> {
	const began = performance.now()
	const answer = await act()
	into.push(performance.now() - began)
	return answer
}

export const p50 = (times: readonly number[]): number => quantile(times, 0.5)
export const told = (times: readonly number[], digits = 1): string =>
	`p50 ${round(p50(times), digits)} ms, p99 ${round(quantile(times, 0.99), digits)} ms`

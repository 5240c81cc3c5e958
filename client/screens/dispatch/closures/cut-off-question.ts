import { isInForce } from '../../../../domain/kinds/closure.ts'
import type { Of } from '../../../../domain/record.ts'

type Given = { exercise: boolean; written: number }

/**
 * What the answer to who is cut off rests on, as a text that is another whenever it may be another. Closures that only
 * slow a road cut nobody off.
 */
export const cutOffQuestion = (closures: readonly Of<'closure'>[], { exercise, written }: Given): string =>
	JSON.stringify([
		exercise,
		written,
		...closures
			.filter((closure) => isInForce(closure) && closure.mode === 'closed')
			.map(({ id, at, geom }) => [id, at, geom])
			.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
	])

import { describeKind } from '../describe.ts'
import type { Kind } from '../record.ts'
import type { Cell } from './table.ts'

/** The Chinese word for a value that is chosen from a list, such as 完好 for `good`. */
export const optionWord = (kind: Kind, key: string, value: string | undefined): Cell =>
	(value !== undefined && describeKind(kind).find((field) => field.key === key)?.field.options?.[value]?.[0]) || null

import { describeKind } from './describe.ts'
import type { Kind } from './record.ts'

/** What the office calls an option of a field: 积水漫路. */
export const optionWord = (kind: Kind, field: string, option: string): string =>
	describeKind(kind).find(({ key }) => key === field)?.field.options?.[option]?.[0] ?? option

import type { Viewer } from './actor.ts'
import { type Described, describeKind } from './describe.ts'
import type { Disclosure } from './field.ts'
import { type AnyRecord, loose } from './record.ts'
import { view } from './view.ts'

/** Names and numbers of people, and what a caller said: what is shown in full to one who says why. */
const SHOWN: ReadonlySet<Disclosure> = new Set([
	'official_name',
	'official_mobile',
	'duty_phone',
	'keeper_name',
	'keeper_mobile',
	'private_name',
	'private_mobile',
	'caller',
	'caller_phone',
])

/** The value at a path such as `contacts.0.phone` that this viewer sees masked; null where they see no mask there. */
export function maskedValue(viewer: Viewer, record: AnyRecord, path: string): string | null {
	const keys = path.split('.')
	const sort = sortAt(describeKind(record.kind), keys)
	const seen = view(viewer, record)
	if (!seen || !sort || !SHOWN.has(sort)) return null
	const [whole, told] = [valueAt(loose(record), keys), valueAt(loose(seen), keys)]
	return typeof whole === 'string' && typeof told === 'string' && told !== whole ? whole : null
}

function sortAt(described: readonly Described[], [key, ...rest]: readonly string[]): Disclosure | undefined {
	const found = described.find((one) => one.key === key)
	if (!found || rest.length === 0) return found?.field.disclosure
	return sortAt(found.members, found.many ? rest.slice(1) : rest)
}

const valueAt = (value: unknown, keys: readonly string[]): unknown =>
	keys.reduce<unknown>(
		(at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
		value,
	)

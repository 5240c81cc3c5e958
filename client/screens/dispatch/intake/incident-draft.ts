import type { Draft } from '../../../../domain/intent.ts'
import type { Id } from '../../../../domain/record.ts'
import { beijingTime } from '../../../../domain/time.ts'
import type { Call } from '../desk.ts'

type Given = {
	id: Id
	code: string
	/** Made of the place and what happened there. */
	name: string
	/** Of the whole district, where no division of it holds the place. */
	district: string
	now: number
}
const NAME_LENGTH = 60
const optional = <K extends string>(key: K, value: string) =>
	(value.trim() === '' ? {} : { [key]: value.trim() }) as Partial<Record<K, string>>

/** Numbers as people type them, with spaces and brackets, as they are kept. */
export const phoneText = (typed: string): string => typed.replace(/[\s()（）]/g, '')
export const isPhone = (typed: string): boolean => /^(?:\+?\d{3,14}(?:-\d{2,11}){0,2})?$/.test(phoneText(typed))

/** The record that a call becomes; null while it is not known what happened, or where. */
export function incidentDraft(call: Call, { id, code, name, district, now }: Given): Draft | null {
	const { type, at, coord_source, region_code, address, exercise } = call
	if (type === null || at === null) return null
	const received_at = beijingTime(now)
	return {
		...{ id, kind: 'incident', code, name: name.slice(0, NAME_LENGTH), lifecycle: 'active', data_level: 'internal' },
		...{ region_code: region_code ?? district, type, at, coord_source, received_at, status: 'draft', source: 'phone' },
		level: { scheme: 'event', level: 'IV' },
		...(exercise ? { exercise } : {}),
		...optional('address', address),
		...optional('caller_name', call.caller_name),
		...optional('caller_phone', phoneText(call.caller_phone)),
		...optional('words', call.words),
	}
}

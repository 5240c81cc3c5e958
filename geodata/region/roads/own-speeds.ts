import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { PROFILES } from './profile.ts'

const CLASSES: readonly string[] = Object.keys(PROFILES.china.speeds)
const table = z.partialRecord(z.enum(CLASSES), z.number().min(3).max(150))

/** Speeds in km/h by class of road, as a district knows its own. Throws one line that says what cannot be read. */
export function readSpeeds(path: string): Readonly<Record<string, number>> {
	let told: unknown
	try {
		told = JSON.parse(readFileSync(path, 'utf8'))
	} catch (error) {
		throw new Error(`--speeds: ${path} is no JSON (${error instanceof Error ? error.message : error})`)
	}
	const parsed = table.safeParse(told)
	if (parsed.success) return parsed.data as Readonly<Record<string, number>>
	const { path: where, message } = parsed.error.issues[0]!
	throw new Error(
		`--speeds: ${path}: ${where.join('.') || 'the file'}: ${message}; it holds km/h by class: ${CLASSES.join(', ')}`,
	)
}

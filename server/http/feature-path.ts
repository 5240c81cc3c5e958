import { KIND_KEYS } from '../../domain/record.ts'
import { SCHEME_SUFFIX, wireOf } from './wire.ts'

const RECORD = /^(?:intents\.(\d+)\.)?(?:record|set)(?:\.|$)(.*)$/
const LEVEL_KEYS = new Set(KIND_KEYS.flatMap((kind) => [...wireOf(kind).levels.keys()]))

/** The path of a value in an intent as its place in the feature from which the intent was made. */
export function featurePath(path: string): string {
	const [, index, rest] = RECORD.exec(path) ?? []
	if (rest !== undefined) return (index === undefined ? '' : `features.${index}.`) + inFeature(rest)
	if (path === 'to' || path === 'at') return 'geometry.coordinates'
	if (path === 'expect') return 'If-Match'
	return path
}

function inFeature(path: string): string {
	const [key = '', ...inner] = path.split('.')
	if (key === '' || key === 'id') return key || 'properties'
	if (key === 'at') return ['geometry.coordinates', ...inner].join('.')
	if (LEVEL_KEYS.has(key)) return `properties.${key}${inner[0] === 'scheme' ? SCHEME_SUFFIX : ''}`
	return `properties.${path}`
}

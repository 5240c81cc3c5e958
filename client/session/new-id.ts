import { ulid } from 'ulid'
import type { Id, Kind } from '../../domain/record.ts'

/** The id of a record that this browser asks for: whoever asks makes it, so that the ask is safe to repeat. */
export const newId = (kind: Kind): Id => `${kind}:${ulid()}`

import type { IncomingHttpHeaders } from 'node:http'
import type { Actor } from '../../domain/actor.ts'

/** An actor with the name that screens show for them. */
export type Identity = Actor & { name: string }
/** Who sends this request, from its cookie or Authorization header; null when nobody is signed in. */
export type Identify = (headers: IncomingHttpHeaders) => Identity | null

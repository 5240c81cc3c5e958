import { randomUUID } from 'node:crypto'
import type { LonLat } from '../../domain/geometry.ts'
import type { Intent } from '../../domain/intent.ts'
import type { NearestAnswer } from '../../domain/nearest.ts'

/** A dispatcher's program at the API of a server. */
export class DispatchClient {
	readonly #url: string
	constructor(url: string) {
		this.#url = url
	}

	async #post<T>(path: string, body: object): Promise<T> {
		const answer = await fetch(this.#url + path, {
			method: 'POST',
			headers: { authorization: 'Bearer dispatcher', 'content-type': 'application/json' },
			body: JSON.stringify(body),
		})
		const text = await answer.text()
		if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
		return JSON.parse(text) as T
	}

	/** Seconds to each; null where no way leads. */
	async times(from: LonLat, to: readonly LonLat[]): Promise<(number | null)[]> {
		const { to: found } = await this.#post<{ to: { seconds: number | null }[] }>('/api/travel-times', { from, to })
		return found.map(({ seconds }) => seconds)
	}
	nearest(from: LonLat, lines = false): Promise<NearestAnswer> {
		return this.#post('/api/nearest', { from, find: { depot: 5 }, lines })
	}
	commit(intent: Intent): Promise<{ ok: true; seq: number }> {
		return this.#post('/api/commands', { id: randomUUID(), intent })
	}
}

import { ulid } from 'ulid'
import { type Desk, must } from './wall-page.ts'

type Place = { name: string; at: readonly [lon: number, lat: number]; region_code: string }

/** An incident that is being dealt with, as another desk took it. */
export async function newIncident(desk: Desk, { name, at, region_code }: Place): Promise<string> {
	const id = `incident:${ulid()}`
	await must(desk, {
		do: 'add',
		record: {
			...{ id, name, region_code, at: [...at] },
			...{ kind: 'incident', lifecycle: 'active', data_level: 'internal', coord_source: 'pick' },
			...{ type: 'reservoir', level: { scheme: 'event', level: 'III' }, status: 'draft' },
		},
	})
	await must(desk, { do: 'status', id, to: 'verified' })
	await must(desk, { do: 'status', id, to: 'responding' })
	return id
}

type Properties = Record<string, unknown>
/** The records of a kind that have these values, as the server holds them. */
export async function recordsOf({ url, token }: Desk, kind: string, having: Properties): Promise<Properties[]> {
	const answer = await fetch(`${url}/api/collections/${kind}/items?limit=10000`, {
		headers: { authorization: `Bearer ${token}` },
	})
	if (!answer.ok) throw new Error(await answer.text())
	const { features } = (await answer.json()) as { features: { properties: Properties }[] }
	return features
		.map(({ properties }) => properties)
		.filter((one) => Object.entries(having).every(([key, value]) => one[key] === value))
}

/** A record with these values, as soon as the server holds one: a desk shows at once what it has only asked for. */
export async function untilRecord(desk: Desk, kind: string, having: Properties): Promise<Properties> {
	for (const end = Date.now() + 15_000; ; ) {
		const [found] = await recordsOf(desk, kind, having)
		if (found) return found
		if (Date.now() > end) throw new Error(`never: ${kind} ${JSON.stringify(having)}`)
		await new Promise((done) => setTimeout(done, 50))
	}
}

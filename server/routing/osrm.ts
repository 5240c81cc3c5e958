import { z } from 'zod'
import { distanceM, type LonLat } from '../../domain/geometry.ts'
import { type Direction, type Engine, SNAP_LIMIT_M, type Snap, type Travel } from './router.ts'

export type OsrmOptions = {
	/** Where it answers, without `/table` and the like. */
	url: string
	/** Told the first fault after it has worked, so that an engine that is down fills no log. */
	onFault: (error: unknown) => void
	/** Milliseconds for a whole answer, and for which it is left alone after a fault. */
	timeoutMs?: number
	restMs?: number
}

/** Positions in one request on the side where there are many. */
const CHUNK = 100
/** Ways that are asked for at once. */
const AT_ONCE = 8

const place = z.object({ location: z.tuple([z.number(), z.number()]), distance: z.number().min(0).optional() })
const cells = z.array(z.array(z.number().min(0).nullable()))
const table = z.object({
	code: z.literal('Ok'),
	durations: cells,
	distances: cells,
	sources: z.array(place),
	destinations: z.array(place),
})
const line = z.object({ coordinates: z.array(z.tuple([z.number(), z.number()])).min(2) })
const way = z.object({ code: z.literal('Ok'), routes: z.array(z.object({ geometry: line })).min(1) })

type Cells = (number | null)[]
type Row = { from: Snap | null; to: (Snap | null)[]; seconds: Cells; metres: Cells }

/** Times and ways by an OSRM server. It knows nothing of closures. Whatever is wrong with it, an answer is thrown away. */
export function openOsrm({ url, onFault, timeoutMs = 2000, restMs = 10_000 }: OsrmOptions): Engine {
	const base = url.replace(/\/*$/, '')
	let [isFaulty, restUntil] = [false, 0]
	return {
		async travelTimes(from, to, { direction = 'from', factor = 1, drawn } = {}) {
			if (Date.now() < restUntil) throw new Error('the engine failed a moment ago')
			try {
				const asking: Asking = { base, signal: AbortSignal.timeout(timeoutMs) }
				const chunks = Array.from({ length: Math.ceil(to.length / CHUNK) }, (_, i) =>
					to.slice(i * CHUNK, (i + 1) * CHUNK),
				)
				const rows = await Promise.all(chunks.map((chunk) => tableOf(asking, from, chunk, direction)))
				const travel = rows.flatMap((row) => travelsOf(row, factor))
				await draw(asking, from, to, direction, travel, drawn?.(travel) ?? [])
				isFaulty = false
				return { from: rows[0]?.from ?? null, to: travel }
			} catch (error) {
				restUntil = Date.now() + restMs
				if (!isFaulty) onFault(error)
				isFaulty = true
				throw error
			}
		},
	}
}

type Asking = { base: string; signal: AbortSignal }
const written = (places: readonly LonLat[]) =>
	places.map(([lon, lat]) => `${lon.toFixed(7)},${lat.toFixed(7)}`).join(';')

async function ask({ base, signal }: Asking, path: string): Promise<unknown> {
	const answer = await fetch(`${base}/${path}`, { signal })
	if (!answer.ok) throw new Error(`the engine answered ${answer.status}`)
	return answer.json()
}

async function tableOf(asking: Asking, from: LonLat, to: readonly LonLat[], direction: Direction): Promise<Row> {
	const many = to.map((_, i) => i + 1).join(';')
	const sides = direction === 'from' ? `sources=0&destinations=${many}` : `sources=${many}&destinations=0`
	const path = `table/v1/driving/${written([from, ...to])}?${sides}&annotations=duration,distance`
	const { durations, distances, sources, destinations } = table.parse(await ask(asking, path))
	const [one, others] = direction === 'from' ? [sources, destinations] : [destinations, sources]
	const flat = (rows: Cells[]): Cells => {
		const isWhole = rows.length === sources.length && rows.every((row) => row.length === destinations.length)
		if (!isWhole || one.length !== 1 || others.length !== to.length)
			throw new Error('the engine answered a table of another size')
		return rows.flat()
	}
	return {
		from: snapOf(from, one[0]),
		to: to.map((at, i) => snapOf(at, others[i])),
		seconds: flat(durations),
		metres: flat(distances),
	}
}

/** It takes the nearest road however far that is; what lies off the roads for us lies off them for it. */
function snapOf(asked: LonLat, found: z.infer<typeof place> | undefined): Snap | null {
	if (!found) return null
	const distance_m = found.distance ?? distanceM(asked, found.location)
	return distance_m <= SNAP_LIMIT_M ? { at: found.location, distance_m, main: true } : null
}

const travelsOf = ({ from, to, seconds, metres }: Row, factor: number): Travel[] =>
	to.map((snap, i) =>
		snap && from && seconds[i] != null && metres[i] != null
			? { snap, seconds: seconds[i] * factor, metres: metres[i] }
			: { snap, seconds: null, metres: null },
	)

async function draw(
	asking: Asking,
	from: LonLat,
	to: readonly LonLat[],
	direction: Direction,
	travel: readonly Travel[],
	places: readonly number[],
): Promise<void> {
	const wanted = places.filter((i) => travel[i]!.seconds !== null)
	for (let first = 0; first < wanted.length; first += AT_ONCE)
		await Promise.all(
			wanted.slice(first, first + AT_ONCE).map(async (i) => {
				const ends = direction === 'from' ? [from, to[i]!] : [to[i]!, from]
				const path = `route/v1/driving/${written(ends)}?overview=full&geometries=geojson`
				travel[i]!.line = way.parse(await ask(asking, path)).routes[0]!.geometry.coordinates
			}),
		)
}

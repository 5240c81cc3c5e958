import { SYSTEM } from '../../domain/actor.ts'
import type { LonLat } from '../../domain/geometry.ts'
import type { Draft, SingleIntent } from '../../domain/intent.ts'
import { type AnyRecord, type Loose, loose } from '../../domain/record.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { Random } from '../fixtures/random.ts'

const POINT_KINDS: readonly string[] = ['risk', 'depot', 'force', 'org']
/** What a point must tell to stand on its map. */
const NEEDED = ['kind', 'region_code', 'lifecycle', 'data_level', 'type', 'grade_static', 'level', 'status']
const BATCH = 2500
/** Degrees around a point of the demo district: within its neighbourhood. */
const SPREAD = 0.02

const isPoint = (record: AnyRecord): boolean => POINT_KINDS.includes(record.kind) && loose(record).at !== undefined

function copyOf(record: AnyRecord, n: number, random: Random): SingleIntent {
	const told: Loose = loose(record)
	const [lon, lat] = told.at as LonLat
	const kept = Object.fromEntries(NEEDED.filter((key) => key in told).map((key) => [key, told[key]]))
	const near = () => (random.next() - 0.5) * SPREAD
	const id = `${record.kind}:${random.ulid()}`
	const status = 'status' in kept ? { status: 'standby' } : {}
	const copy = { ...kept, ...status, id, name: `${record.name}${n}`, at: [lon + near(), lat + near()] }
	return { do: 'add', record: copy as unknown as Draft }
}

/** Fills the store of a server that is not running with copies of its points up to that count; returns where all stand. */
export async function growPoints(file: string, count: number): Promise<LonLat[]> {
	const store = openSqlite(file)
	const random = new Random(7)
	const { records } = await store.snapshot()
	const points = records.filter(isPoint)
	const copies = Array.from({ length: Math.max(0, count - points.length) }, (_, n) =>
		copyOf(points[n % points.length]!, n, random),
	)
	for (let i = 0; i < copies.length; i += BATCH) {
		const intent = { do: 'batch' as const, intents: copies.slice(i, i + BATCH) }
		const outcome = await store.commit(SYSTEM, { id: `grow-${i}`, intent })
		if (!outcome.ok) throw new Error(JSON.stringify(outcome))
	}
	const grown = await store.snapshot()
	await store.close()
	return grown.records.flatMap((record) => (isPoint(record) ? [loose(record).at as LonLat] : []))
}

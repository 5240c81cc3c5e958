import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nameKeys } from '../../geodata/pack/name-keys.ts'
import { packSections } from '../../geodata/pack/sections.ts'
import { type PlaceEntry, packPlaces } from '../../geodata/region/places/pack-places.ts'
import { openPlaces } from '../../server/places/open-places.ts'
import { Random } from '../fixtures/random.ts'
import { villageNames } from '../fixtures/village-list.ts'
import { Child } from './children.ts'
import { type Figure, quantile, round } from './figures.ts'

const TYPED = 300
/** A scan takes so long that fewer names must do. */
const SCANNED = 8
const GOAL_MS = 20

/** The district that is looked for among all villages, as people type it. */
const DISTRICT: PlaceEntry = {
	name: '零陵区',
	aliases: [],
	class: 'division/county',
	rank: 1,
	at: [111.62, 26.22],
	parent: -1,
}
const SPELLINGS = ['零陵', 'lingling', 'll']

/** A name key by key: its characters, its pinyin, its initials. */
function keyPresses(name: string): string[] {
	const [characters, pinyin, initials] = nameKeys(name)
	const texts = [characters, pinyin ?? characters, initials ?? characters].map((key) => [...key!.text])
	return texts.flatMap((letters) => letters.map((_, i) => letters.slice(0, i + 1).join('')))
}

const summary = (times: readonly number[]) =>
	`p50 ${round(quantile(times, 0.5), 2)} ms, p95 ${round(quantile(times, 0.95), 2)} ms, max ${round(Math.max(...times), 1)} ms`
const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

/** Search as one types over all villages of the country, beside a plain scan. */
export async function places(): Promise<Figure[]> {
	const names = villageNames()
	if (!names) return [{ what: 'place search', value: 'skipped: the list of villages is not at hand' }]
	const random = new Random(5)
	const folder = mkdtempSync(join(tmpdir(), 'places-'))
	const file = join(folder, 'places.bin')
	const began = performance.now()
	const villages = names.map((name) => entryOf(name, random))
	const bytes = Buffer.concat(packSections(packPlaces([...villages, DISTRICT])))
	const built = performance.now() - began
	writeFileSync(file, bytes)
	const texts = Array.from({ length: TYPED }, () => keyPresses(random.pick(names)))
	const child = new Child('places-process.ts', ['--expose-gc'])
	await child.heard()
	type Typed = { opened: number; times: number[]; bytes: number }
	const typed = await child.ask<Typed>({ do: 'type', file, texts: texts.flat() })
	const scanned = await child.ask<{ times: number[] }>({ do: 'scan', names, texts: texts.slice(0, SCANNED).flat() })
	await child.stop()
	rmSync(folder, { recursive: true })
	const p95 = quantile(typed.times, 0.95)
	const index = openPlaces(bytes)
	const firsts = SPELLINGS.map((text) => index.find({ text, near: null, limit: 1 })[0]?.found.name)
	return [
		{
			what: `a key press among ${names.length} villages, ${typed.times.length} of them`,
			value: summary(typed.times),
			goal: `p95 < ${GOAL_MS} ms`,
			met: p95 < GOAL_MS,
		},
		{
			what: `${SPELLINGS.join(', ')} among them`,
			value: `first ${firsts.join(', ')}`,
			goal: DISTRICT.name,
			met: firsts.every((name) => name === DISTRICT.name),
		},
		{ what: 'the same by a plain scan', value: summary(scanned.times) },
		{
			what: 'their file',
			value: `built in ${round(built / 1000)} s, ${mb(bytes.length)}, opened in ${Math.round(typed.opened)} ms, ${mb(typed.bytes)} of memory`,
		},
	]
}

const entryOf = (name: string, random: Random) => ({
	name,
	aliases: [],
	class: 'division/village' as const,
	rank: 3,
	at: [98 + 22 * random.next(), 22 + 22 * random.next()] as [number, number],
	parent: -1,
})

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Figure, quantile, round } from './figures.ts'
import { measuredRun, type Run } from './measured-run.ts'

const EXTRACT = resolve('../shared/data/osm/li_liechtenstein_valhalla.osm.pbf')
/** The other builder, as Debian installs it, and the schema that comes with it. */
const OTHER = '/usr/bin/tilemaker'
const OTHER_SCHEMA = '/usr/share/doc/tilemaker/examples'
const GOAL_MB = 512

const ours = (folder: string): Promise<Run> =>
	measuredRun(process.execPath, ['geodata/region/main.ts', EXTRACT, '--out', join(folder, 'ours')])

function other(folder: string): Promise<Run> {
	const out = join(folder, 'other.mbtiles')
	rmSync(out, { force: true })
	const args = ['--input', EXTRACT, '--output', out]
	args.push('--config', `${OTHER_SCHEMA}/config-openmaptiles.json`)
	args.push('--process', `${OTHER_SCHEMA}/process-openmaptiles.lua`)
	return measuredRun(OTHER, args, folder)
}

const median = (runs: Run[], key: keyof Run) =>
	quantile(
		runs.map((run) => run[key]),
		0.5,
	)
const told = (runs: Run[]) => `${round(median(runs, 'seconds'), 2)} s, ${Math.round(median(runs, 'peakMb'))} MB`

/** The whole pack of Liechtenstein through the command, beside tilemaker making tiles alone, in turn. */
export async function region(rounds = 3): Promise<Figure[]> {
	if (!existsSync(EXTRACT)) return [{ what: 'a region pack', value: 'skipped: the extract is not at hand' }]
	const folder = mkdtempSync(join(tmpdir(), 'region-'))
	const isBeside = existsSync(OTHER)
	const [mine, others]: [Run[], Run[]] = [[], []]
	for (let i = 0; i < rounds; i++) {
		mine.push(await ours(folder))
		if (isBeside) others.push(await other(folder))
	}
	rmSync(folder, { recursive: true })
	const peak = Math.max(...mine.map(({ peakMb }) => peakMb))
	const memory = {
		what: 'most memory of that',
		value: `${Math.round(peak)} MB`,
		goal: `< ${GOAL_MB} MB`,
		met: peak < GOAL_MB,
	}
	const what = 'the whole pack of Liechtenstein: tiles, roads, places, areas'
	if (!isBeside) return [{ what, value: `${told(mine)}; tilemaker is not installed` }, memory]
	const ratios = mine.map(({ seconds }, i) => seconds / others[i]!.seconds)
	const ratio = quantile(ratios, 0.5)
	return [
		{
			what: `${what}, beside tilemaker's tiles alone`,
			value: `ratio ${round(ratio, 2)} (${told(mine)} beside ${told(others)})`,
			goal: 'ratio ≤ 1.0',
			met: ratio <= 1,
		},
		memory,
	]
}

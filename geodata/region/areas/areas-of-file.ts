import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Surface } from '../../../domain/geometry.ts'
import type { AreaLevel } from '../../pack/area.ts'
import { AreaFileError } from './area-file-error.ts'
import { pickColumns, textOf } from './pick-columns.ts'
import type { RawArea } from './raw-area.ts'
import { readCode } from './read-code.ts'
import { readGeoJson } from './read-geojson.ts'
import { readShapefile } from './read-shapefile.ts'
import { soundPolygons } from './sound-polygons.ts'

/** One feature of a file, not yet checked. */
export type Row = { geometry: unknown; properties: Readonly<Record<string, unknown>> }
type Source = { file: string; name: string | null; code: string | null }

/** So many features that are left out are named one by one. */
const NAMED = 5

/** The divisions of a GeoJSON file or a shapefile; features that are no sound polygons are left out with a line each. */
export async function areasOfFile({ file, ...told }: Source, note: (line: string) => void): Promise<RawArea[]> {
	const label = basename(file)
	try {
		const rows = /\.(?:shp|zip)$/i.test(file) ? await readShapefile(file) : readGeoJson(await readFile(file))
		if (rows.length === 0) throw new AreaFileError('there is no feature in it')
		const { name, code, said } = pickColumns(
			rows.map(({ properties }) => properties),
			told,
		)
		if (said) note(`${label}: ${said}`)
		const left: string[] = []
		const areas = rows.flatMap((row, i): RawArea[] => {
			const area = areaOf(row, name, code)
			if (typeof area !== 'string') return [area]
			left.push(`${label}: feature ${i + 1} (${textOf(row.properties[name]) || 'no name'}) left out: ${area}`)
			return []
		})
		for (const line of left.slice(0, NAMED)) note(line)
		if (left.length > NAMED) note(`${label}: ${left.length - NAMED} more features left out`)
		if (areas.length === 0) throw new AreaFileError(`none of its ${rows.length} features can be used`)
		return joinParts(areas)
	} catch (error) {
		if (error instanceof AreaFileError) throw new AreaFileError(`${file}: ${error.message}`)
		throw error
	}
}

function areaOf({ geometry, properties }: Row, name: string, code: string | null): RawArea | string {
	const called = textOf(properties[name]).slice(0, 60)
	if (called === '') return 'it has no name'
	const given = code === null ? '' : textOf(properties[code])
	const read = readCode(given)
	if (given !== '' && !read) return `its code ${given.slice(0, 20)} is not one of a county, township or village`
	const geom = soundPolygons(geometry)
	if (typeof geom === 'string') return geom
	return { code: read?.code ?? null, name: called, level: read?.level ?? levelOfName(called), geom }
}

/** Without a code the last character of a Chinese name tells. */
function levelOfName(name: string): AreaLevel {
	if (/[县區区市旗]$|县级|自治县$/.test(name) && !/社[区區]$|小[区區]$/.test(name)) return 'county'
	return /[镇鎮乡鄉]$|街道|办事处$/.test(name) ? 'township' : 'village'
}

/** Several rows of one code are parts of one division. */
function joinParts(areas: readonly RawArea[]): RawArea[] {
	const joined = new Map<string, RawArea>()
	areas.forEach((area, i) => {
		const key = area.code ?? `row ${i}`
		const known = joined.get(key)
		joined.set(key, known ? { ...known, geom: both(known.geom, area.geom) } : area)
	})
	return [...joined.values()]
}

function both(a: Surface, b: Surface): Surface {
	const coordinates = [a, b].flatMap((geom) => (geom.type === 'Polygon' ? [geom.coordinates] : geom.coordinates))
	return { type: 'MultiPolygon', coordinates }
}

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import read from 'shpjs'
import { AreaFileError } from './area-file-error.ts'
import type { Row } from './areas-of-file.ts'
import { unzip } from './unzip.ts'

type Parts = { shp: Buffer; dbf: Buffer; prj: Buffer | null; cpg: Buffer | null }
type Files = { shp: Buffer; dbf: Buffer; prj?: string; cpg: string }
/** Its published types lack the form that takes the files one by one. */
const readFiles = read as unknown as (files: Files) => Promise<{ features: Row[] }>

/** What a .shp begins with. */
const MAGIC = 9994

/** Features of a shapefile, reprojected by its .prj: a .zip, or a .shp with its .dbf beside it. */
export async function readShapefile(path: string): Promise<Row[]> {
	const parts = /\.zip$/i.test(path) ? partsOfZip(unzip(await readFile(path))) : await partsBeside(path)
	if (!isWholeShp(parts.shp)) throw new AreaFileError('the .shp is not a shapefile, or is cut off')
	if (!isWholeDbf(parts.dbf)) throw new AreaFileError('the .dbf is cut off')
	const prj = parts.prj?.toString('utf8')
	try {
		const { features } = await readFiles({
			shp: parts.shp,
			dbf: parts.dbf,
			cpg: encodingOf(parts.dbf, parts.cpg),
			...(prj === undefined ? {} : { prj }),
		})
		return features
	} catch (error) {
		throw new AreaFileError(`the shapefile cannot be read: ${error instanceof Error ? error.message : String(error)}`)
	}
}

/** Both begin with how much there should be; read in part, they would give a part of the divisions without a word. */
const isWholeShp = (shp: Buffer) =>
	shp.length >= 100 && shp.readInt32BE(0) === MAGIC && shp.readInt32BE(24) * 2 <= shp.length
const isWholeDbf = (dbf: Buffer) =>
	dbf.length >= 32 && dbf.readUInt16LE(8) + dbf.readUInt32LE(4) * dbf.readUInt16LE(10) <= dbf.length

async function partsBeside(path: string): Promise<Parts> {
	const part = async (ending: string): Promise<Buffer | null> => {
		const stem = path.slice(0, -4)
		const found = [`${stem}.${ending}`, `${stem}.${ending.toUpperCase()}`].find((name) => existsSync(name))
		return found === undefined ? null : readFile(found)
	}
	const [dbf, prj, cpg] = await Promise.all(['dbf', 'prj', 'cpg'].map(part))
	if (!dbf) throw new AreaFileError('its .dbf with the names is not beside it')
	return { shp: await readFile(path), dbf, prj: prj ?? null, cpg: cpg ?? null }
}

function partsOfZip(files: ReadonlyMap<string, Buffer>): Parts {
	const names = [...files.keys()].filter((name) => !name.includes('__MACOSX'))
	const shapes = names.filter((name) => /\.shp$/i.test(name))
	if (shapes.length !== 1) throw new AreaFileError(`the zip holds ${shapes.length} shapefiles; it should hold one`)
	const stem = shapes[0]!.slice(0, -4)
	const part = (ending: string): Buffer | null => {
		const found = names.find((name) => name.toLowerCase() === `${stem}.${ending}`.toLowerCase())
		return found === undefined ? null : files.get(found)!
	}
	const dbf = part('dbf')
	if (!dbf) throw new AreaFileError('the zip holds a .shp without its .dbf')
	return { shp: part('shp')!, dbf, prj: part('prj'), cpg: part('cpg') }
}

/** As the .cpg says; without one the table is UTF-8 if all of it can be, else GB 18030, which holds GBK. */
function encodingOf(dbf: Buffer, cpg: Buffer | null): string {
	const said = cpg?.toString('latin1').trim() ?? ''
	if (/^(?:gbk|gb2312|gb18030|cp936|936|ansi 936)$/i.test(said)) return 'gb18030'
	if (said !== '' && isKnown(said)) return said
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(
			Buffer.concat([...columnNames(dbf), dbf.subarray(dbf.readUInt16LE(8))]),
		)
		return 'utf-8'
	} catch {
		return 'gb18030'
	}
}

function columnNames(dbf: Buffer): Buffer[] {
	const names: Buffer[] = []
	for (let at = 32; at + 32 < dbf.readUInt16LE(8); at += 32) names.push(dbf.subarray(at, at + 11))
	return names
}

function isKnown(encoding: string): boolean {
	try {
		return new TextDecoder(encoding).encoding !== ''
	} catch {
		return false
	}
}

import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

const HOME = '/usr/lib/postgresql'
const EXTENSIONS = '/usr/share/postgresql'
const PACKAGES = ['postgresql', 'postgresql-pgrouting', 'postgresql-postgis']
const USER = 'postgres'
/** Only names the socket: nothing listens on the network. */
const PORT = 54_399
/** As fast as it can be: nothing is kept, and compiling a query for one use would only cost. */
const SETTINGS = ['fsync=off', 'jit=off', 'shared_buffers=256MB', 'work_mem=64MB', 'listen_addresses=']

export type Database = { client: Client; version: string; stop: () => Promise<void> }

/** Folder of the programs of a version that has pgRouting; undefined where none is installed. */
function programs(): string | undefined {
	if (!existsSync(HOME)) return undefined
	const version = readdirSync(HOME).find((one) => existsSync(join(EXTENSIONS, one, 'extension/pgrouting.control')))
	return version && join(HOME, version, 'bin')
}

/** Installs what Debian has where it is missing; the reason where that cannot be. */
function install(): string | null {
	if (programs()) return null
	if (process.getuid?.() !== 0) return 'pgRouting is not installed, and only root could install it'
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...PACKAGES]])
		if (spawnSync('apt-get', args, { env, stdio: 'ignore' }).status !== 0)
			return 'apt-get cannot install pgRouting here'
	return programs() ? null : 'no PostgreSQL here has pgRouting'
}

/** The server refuses to run as root. */
const asItsUser = (): { uid?: number; gid?: number } =>
	process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
const idOf = (flag: string) => Number(execFileSync('id', [flag, USER], { encoding: 'utf8' }))

/** A database of its own in a folder that goes with it, or the reason why there is none. */
export async function openPostgres(): Promise<Database | string> {
	const reason = install()
	if (reason) return reason
	const bin = programs()!
	const owner = asItsUser()
	const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
	if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid!)
	chmodSync(folder, 0o700)
	const run = (program: string, ...args: string[]) =>
		execFileSync(join(bin, program), args, { ...owner, cwd: folder, stdio: 'ignore' })
	const data = join(folder, 'data')
	run('initdb', '--pgdata', data, '--username', USER, '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C')
	const options = [`-k ${folder}`, `-p ${PORT}`, ...SETTINGS.map((setting) => `-c ${setting}`)].join(' ')
	run('pg_ctl', 'start', '--pgdata', data, '--wait', '--log', join(folder, 'log'), '--options', options)
	const client = new Client({ host: folder, port: PORT, user: USER, database: 'postgres' })
	const stop = async () => {
		await client.end()
		run('pg_ctl', 'stop', '--pgdata', data, '--mode', 'immediate')
		rmSync(folder, { recursive: true })
	}
	await client.connect()
	await client.query('CREATE EXTENSION postgis')
	await client.query('CREATE EXTENSION pgrouting')
	const { rows } = await client.query<{ version: string }>('SELECT pgr_version() AS version')
	return { client, version: rows[0]!.version, stop }
}

import { join } from 'node:path'
import { z } from 'zod'

const settings = z.object({
	HOST: z.string().min(1).default('127.0.0.1'),
	PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
	DATA_DIR: z.string().min(1).default('./data'),
	REGION_DIR: z.string().min(1).optional(),
	TIANDITU_KEY: z
		.string()
		.regex(/^[\w-]{8,80}$/, 'expected the key as Tianditu gives it out')
		.optional(),
	TIANDITU_APPROVAL_NO: z.string().min(1).max(60).optional(),
	ONLINE_BASEMAPS: z.string().min(1).optional(),
	OSRM_URL: z.url({ protocol: /^https?$/, error: 'expected the http address of an OSRM server' }).optional(),
	DEMO: z.enum(['0', '1']).default('1'),
	LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
})

export type Config = {
	host: string
	port: number
	dataDir: string
	/** Folder of region packs. */
	regionDir: string
	/** Basemaps of others: the key of the national platform and its 审图号, and a file that lists more of them. */
	online: { tiandituKey: string | null; tiandituApproval: string | null; file: string | null }
	/** A routing engine elsewhere that reckons times while no road is closed. */
	osrmUrl: string | null
	demo: boolean
	logLevel: string
}

/** Reads the settings from the environment; a wrong one ends the start with one line that says which and why. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
	const parsed = settings.safeParse(env)
	if (!parsed.success) {
		const { path, message } = parsed.error.issues[0]!
		throw new Error(`Setting ${path.join('.')} is not usable: ${message}`)
	}
	const {
		HOST,
		PORT,
		DATA_DIR,
		REGION_DIR,
		DEMO,
		LOG_LEVEL,
		TIANDITU_KEY,
		TIANDITU_APPROVAL_NO,
		ONLINE_BASEMAPS,
		OSRM_URL,
	} = parsed.data
	return {
		host: HOST,
		port: PORT,
		dataDir: DATA_DIR,
		regionDir: REGION_DIR ?? join(DATA_DIR, 'region'),
		online: {
			tiandituKey: TIANDITU_KEY ?? null,
			tiandituApproval: TIANDITU_APPROVAL_NO ?? null,
			file: ONLINE_BASEMAPS ?? null,
		},
		osrmUrl: OSRM_URL ?? null,
		demo: DEMO === '1',
		logLevel: LOG_LEVEL,
	}
}

import { join } from 'node:path'
import { z } from 'zod'

const settings = z.object({
	HOST: z.string().min(1).default('127.0.0.1'),
	PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
	DATA_DIR: z.string().min(1).default('./data'),
	REGION_DIR: z.string().min(1).optional(),
	DEMO: z.enum(['0', '1']).default('1'),
	LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
})

export type Config = {
	host: string
	port: number
	dataDir: string
	/** Folder of region packs. */
	regionDir: string
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
	const { HOST, PORT, DATA_DIR, REGION_DIR, DEMO, LOG_LEVEL } = parsed.data
	return {
		host: HOST,
		port: PORT,
		dataDir: DATA_DIR,
		regionDir: REGION_DIR ?? join(DATA_DIR, 'region'),
		demo: DEMO === '1',
		logLevel: LOG_LEVEL,
	}
}

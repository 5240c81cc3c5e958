import type { Kind } from '../../domain/record.ts'
import { idOf } from './world.ts'

/** The envelope of what is going on: nobody verifies it again later, as the things of the ledgers are. */
export const current = <K extends Kind>(kind: K, code: string, region_code: string) => ({
	id: idOf(kind, code),
	kind,
	code,
	region_code,
	lifecycle: 'active' as const,
	data_level: 'internal' as const,
	src_system: '演示数据',
	src_id: code,
})

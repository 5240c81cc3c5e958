import type { Change } from '../../domain/change.ts'
import { referencesOf } from '../../domain/reference.ts'
import type { Statements } from './statements.ts'

/** Writes rows, references and touches. Numbers are released first, since one record may take what another gives up. */
export function writeChanges(sql: Statements, changes: readonly Change[], seq: number): void {
	for (const { id, before } of changes) {
		if (!before) continue
		sql.release.run(id)
		sql.unpoint.run(id)
	}
	for (const { id, after } of changes) {
		if (after) {
			const { kind, code, src_system, src_id } = after
			sql.put.run(id, kind, code ?? null, src_system ?? null, src_id ?? null, JSON.stringify(after))
			for (const { to } of referencesOf(after)) sql.point.run(id, to)
		} else sql.drop.run(id)
		sql.touch.run(id, seq)
	}
}

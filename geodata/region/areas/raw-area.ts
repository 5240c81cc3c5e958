import type { Surface } from '../../../domain/geometry.ts'
import type { AreaLevel } from '../../pack/area.ts'

/** A division as its source has it, before it is put in its place among the others. */
export type RawArea = { code: string | null; name: string; level: AreaLevel; geom: Surface }

import type { Driver } from './use-driver.ts'
import type { WallWords } from './use-wall-words.ts'
import type { DrivenWall } from './use-walls.ts'

/** What every part of the remote needs: the walls that it drives, how, and the words for it. */
export type Part = { targets: readonly DrivenWall[]; driver: Driver; words: WallWords }

import { type Box, boxOf, positions } from '../geometry.ts'
import { once } from './once.ts'
import { overlapOf } from './overlap.ts'

export const boxOfGround = once((surface): Box => boxOf(positions(surface))!)
/** How much ground there is, in square degrees. */
export const sizeOfGround = once((surface): number => overlapOf(surface, surface))

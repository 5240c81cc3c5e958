import type { Tool } from '../desk.ts'

/** The tools with which a road is closed on the map. */
export const CLOSING: readonly Tool[] = ['close-road', 'close-line', 'close-area']

import type { WallCatalogue } from './catalogue.ts'

export const enWall: WallCatalogue = { wall: { label: 'Wall' } }

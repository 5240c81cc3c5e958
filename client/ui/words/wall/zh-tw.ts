import type { WallCatalogue } from './catalogue.ts'

export const zhTwWall: WallCatalogue = { wall: { label: '戰情大螢幕' } }

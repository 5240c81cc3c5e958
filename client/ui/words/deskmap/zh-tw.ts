import type { DeskMapCatalogue } from './catalogue.ts'

export const zhTwDeskMap: DeskMapCatalogue = { deskmap: { label: '調度' } }

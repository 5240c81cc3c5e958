import type { DeskMapCatalogue } from './catalogue.ts'

export const enDeskMap: DeskMapCatalogue = { deskmap: { label: 'Dispatch' } }

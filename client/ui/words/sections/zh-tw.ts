import type { SectionsCatalogue } from './catalogue.ts'

export const zhTwSections: SectionsCatalogue = { sections: { label: '數據' } }

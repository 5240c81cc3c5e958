import type { SectionsCatalogue } from './catalogue.ts'

export const enSections: SectionsCatalogue = { sections: { label: 'Figures' } }

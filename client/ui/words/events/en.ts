import type { EventsCatalogue } from './catalogue.ts'

export const enEvents: EventsCatalogue = { events: { label: 'Events' } }

import type { EventsCatalogue } from './catalogue.ts'

export const zhTwEvents: EventsCatalogue = { events: { label: '事件' } }

import type { RemoteCatalogue } from './catalogue.ts'

export const enRemote: RemoteCatalogue = { remote: { label: 'Remote' } }

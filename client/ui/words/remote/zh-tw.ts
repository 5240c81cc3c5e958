import type { RemoteCatalogue } from './catalogue.ts'

export const zhTwRemote: RemoteCatalogue = { remote: { label: '遙控' } }

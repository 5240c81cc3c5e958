import type { RemoteCatalogue } from './catalogue.ts'

type Desk = Omit<RemoteCatalogue, 'remotePage' | 'remotePairing'>
export const zhTwRemoteDesk: Desk = { remote: { label: '遙控' } }

import type { RemoteCatalogue } from './catalogue.ts'

type Desk = Omit<RemoteCatalogue, 'remotePage' | 'remotePairing'>
export const enRemoteDesk: Desk = { remote: { label: 'Remote' } }

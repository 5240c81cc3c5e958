import { pageBuild } from './page-build.ts'
import { Session } from './session.ts'

/** Opens the one line of this page to the server that it came from. */
export const openSession = (): Session => new Session({ build: pageBuild(document) })

import { Session } from './session.ts'

/** Opens the one line of this page to the server that it came from. */
export const openSession = (url = ''): Session => new Session({ url })

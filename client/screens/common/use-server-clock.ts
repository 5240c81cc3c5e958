import { clockText } from './time-text.ts'

/** Says a moment that the line tells of, which is by the server's clock already. */
export const useServerClock = (): ((serverMs: number) => string) => clockText

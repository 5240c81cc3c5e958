import { instants } from '../field.ts'

const MOST = 20

/** When it took the walls over, each time; kept when it grows less grave again, as only a person sends a wall back. */
export const tookAt = instants(['接管大屏时间', '接管大螢幕時間', 'Took the walls over at'], MOST, { ruled: true })

type Taking = { took_at?: readonly string[] | undefined }
/** One time more; the first are forgotten first. */
export const tookOver = (before: Taking | null, at: string): { took_at: string[] } => ({
	took_at: [...(before?.took_at ?? []), at].slice(-MOST),
})

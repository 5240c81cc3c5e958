import type { Server, Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '../../domain/protocol.ts'
import type { Identity } from '../auth/identify.ts'

type Never = Record<string, never>
type LineData = { who: Identity; room: string | null }
export type Io = Server<ClientToServer, ServerToClient, Never, LineData>
/** One browser's connection. */
export type Line = Socket<ClientToServer, ServerToClient, Never, LineData>

/** True while the kernel has not taken what was sent last: the reader is slower than the feed. */
export const isCongested = (line: Line): boolean => {
	const connection = line.conn as unknown as { writeBuffer: unknown[] }
	return connection.writeBuffer.length > 0
}

/** Drops the connection so that the browser comes back by itself; `disconnect` would end its reconnecting for ever. */
export const drop = (line: Line): void => line.conn.close()

/** Words of the remote of the walls, and of alarms at a desk. */
export const zhCnRemoteDesk = { remote: { label: '遥控' } } as const

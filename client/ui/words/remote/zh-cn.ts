/** Words of pairing, calibration and the remote of the walls, and of alarms at a desk. */
export const zhCnRemote = { remote: { label: '遥控' } } as const

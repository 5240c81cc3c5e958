/** Words of the frame of the wall. */
export const zhCnWall = { wall: { label: '大屏' } } as const

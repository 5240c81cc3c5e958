export const zhCnDeskMap = { deskmap: { label: '调度' } } as const

export const zhCnDispatch = { dispatch: { label: '调度' } } as const

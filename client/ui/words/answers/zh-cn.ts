export const zhCnAnswers = { answers: { label: '调度' } } as const

/** Words of the wall while something is going on. */
export const zhCnEvents = { events: { label: '事件' } } as const

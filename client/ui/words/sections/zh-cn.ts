/** Words of the figures and lists on the wall. */
export const zhCnSections = { sections: { label: '数据' } } as const

/** Order of codes, ids and days by their characters, the same on every machine. */
export const byText = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0)

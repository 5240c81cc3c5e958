/** 300 m, 2.5 km: the same in every language. */
export const lengthText = (metres: number): string => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`)

const WINDS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const

/** The one of eight winds nearest to so many degrees from north. */
export const windKey = (degrees: number): (typeof WINDS)[number] => WINDS[Math.round(degrees / 45) % 8] ?? 'n'

/** The later of two instants in Beijing time; for data times gathered while going through records once. */
export const later = (known: string | null, instant: string | undefined): string | null =>
	instant !== undefined && (known === null || instant > known) ? instant : known

/** One line of the palette: what it would do, and doing it. */
export type Suggestion = { key: string; label: string; hint: string; run: () => void | Promise<void> }

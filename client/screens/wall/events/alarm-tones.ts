/** One note: hertz, and seconds from the beginning of the pattern. */
export type Tone = { hertz: number; from: number; for: number }
export type Pattern = {
	tones: readonly Tone[] /** Seconds until it begins anew; null sounds once. */
	every: number | null
}
export type Cry = 'P1' | 'P2' | 'P1-exercise' | 'P2-exercise'

/** Exercises sound lower, and once: nobody who hears one may take it for the real thing. */
export const PATTERNS: Readonly<Record<Cry, Pattern>> = {
	P1: {
		tones: [
			{ hertz: 880, from: 0, for: 0.45 },
			{ hertz: 660, from: 0.5, for: 0.45 },
		],
		every: 1.6,
	},
	P2: { tones: [{ hertz: 784, from: 0, for: 0.8 }], every: null },
	'P1-exercise': {
		tones: [
			{ hertz: 392, from: 0, for: 0.25 },
			{ hertz: 392, from: 0.35, for: 0.25 },
			{ hertz: 392, from: 0.7, for: 0.25 },
		],
		every: null,
	},
	'P2-exercise': { tones: [{ hertz: 392, from: 0, for: 0.4 }], every: null },
}

const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7

/** Kilometres of the plan → degrees; the fictional district lies over open sea, so that no real place can be meant. */
export const lonLat = (x: number, y: number): [lon: number, lat: number] => [
	round(123.25 + x / 95.3),
	round(31.32 - y / 110.9),
]

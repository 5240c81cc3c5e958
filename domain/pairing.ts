import { z } from 'zod'

/** Letters and digits that cannot be taken for each other from across a room. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const CODE_LENGTH = 6

const pixels = z.int().min(1).max(50_000)
const profile = z.strictObject({
	canvas_w: z.int().min(640).max(30_000),
	canvas_h: z.int().min(360).max(30_000),
	screen_width_mm: z.int().min(200).max(100_000),
	distance_m: z.number().min(0.3).max(100),
	seams_x: z.array(pixels).max(12),
	seams_y: z.array(pixels).max(12),
})

/** `POST /api/walls/pairing`, without signing in: a screen asks to be let in and shows the code that it gets. */
export const pairingAsk = z.strictObject({ profile })
/** What the screen hears, then and from `GET /api/walls/pairing`, which gives it its session once a desk has approved. */
export type PairingAnswer =
	| { state: 'waiting'; code: string; expires_at: string }
	| { state: 'paired'; wall: string }
	| { state: 'none' }

/** `POST /api/walls/approve` by a desk: lets the screen that shows the code in, for one division. */
export const approval = z.strictObject({
	code: z
		.string()
		.transform((code) => code.toUpperCase().replace(/[\s-]/g, ''))
		.pipe(z.string().regex(new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`), 'six letters and digits')),
	name: z.string().min(1).max(60),
	region_code: z.string().regex(/^\d{12}$/),
	profile: profile.optional(),
})
export type Approval = z.input<typeof approval>

/** `GET /api/walls`: which walls of the asker's scope hold a line now; all else of a wall is in its record. */
export type WallsOnline = { walls: { id: string; online: boolean; since: string | null }[] }

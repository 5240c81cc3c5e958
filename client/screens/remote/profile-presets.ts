import type { DisplayProfile } from '../../../domain/display-profile.ts'

const NO_SEAMS = { seams_x: [], seams_y: [] } as const

/** Screens as they are bought most often, and from where they are looked at. */
export const PRESETS = {
	p25: { canvas_w: 1920, canvas_h: 1080, screen_width_mm: 4800, distance_m: 6.6, ...NO_SEAMS },
	p153: { canvas_w: 3840, canvas_h: 2160, screen_width_mm: 5875, distance_m: 6.3, ...NO_SEAMS },
	p125: { canvas_w: 5760, canvas_h: 1080, screen_width_mm: 7200, distance_m: 5.2, ...NO_SEAMS },
	lcd3: {
		canvas_w: 5760,
		canvas_h: 1080,
		screen_width_mm: 3629,
		distance_m: 2.6,
		seams_x: [1920, 3840],
		seams_y: [],
	},
	tv55: { canvas_w: 1920, canvas_h: 1080, screen_width_mm: 1210, distance_m: 5, ...NO_SEAMS },
} as const satisfies Record<string, DisplayProfile>

export type Preset = keyof typeof PRESETS
export const PRESET_KEYS = Object.keys(PRESETS) as Preset[]

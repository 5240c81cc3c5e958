/** What a key means to the map while a tool is in hand; null where the key is for somebody else. */
export type ToolKey =
	| { does: 'nudge'; dx: number; dy: number }
	| { does: 'set' }
	| { does: 'end' }
	| { does: 'back' }
	| { does: 'leave' }

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
}
/** Pixels of one press. */
const STEP = 24
const FINE = 4

type Given = {
	key: string
	shift: boolean
	/** The crosshair of the keys is shown, and has moved since the last point. */
	crosshair: boolean
	moved: boolean
}

/**
 * Arrows move the crosshair and Enter sets a point under it; Enter once more where the point has just been set, or with
 * the pointer in the hand, ends what is drawn.
 */
export function toolKey({ key, shift, crosshair, moved }: Given): ToolKey | null {
	const arrow = ARROWS[key]
	const step = shift ? FINE : STEP
	if (arrow) return { does: 'nudge', dx: arrow[0] * step, dy: arrow[1] * step }
	if (key === 'Enter') return { does: crosshair && moved ? 'set' : 'end' }
	if (key === 'Backspace') return { does: 'back' }
	return key === 'Escape' ? { does: 'leave' } : null
}

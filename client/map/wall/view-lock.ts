import type { Id } from '../../../domain/record.ts'
import type { View } from '../board-camera.ts'

/** What has a say in where a wall looks, as the records tell it. */
export type ViewFacts = {
	/** Where the operator sent it. */
	view: View | null
	/** What the operator put in the middle. */
	focus: Id | null
	/** The incident or the alarm of class P1 that took over the wall; null while nothing has. */
	event: Id | null
	/** Nothing but its remote moves a frozen wall. */
	frozen: boolean
}
/** Where the wall is to look. `view` and `back` are exact; the others are fitted, and may be fitted again as they grow. */
export type Aim =
	| { aim: 'home' }
	| { aim: 'event'; id: Id }
	| { aim: 'focus'; id: Id }
	| { aim: 'view'; view: View }
	| { aim: 'back'; view: View }

const HOME: Aim = { aim: 'home' }
const sameView = (a: View | null, b: View | null): boolean =>
	a === b || (a !== null && b !== null && a.center.join() === b.center.join() && a.zoom === b.zoom)

/**
 * Decides where a wall looks, so that what comes by itself never fights the operator: what they chose last holds until
 * they choose again or an event takes over the wall, and what they left for a focus is given back afterwards.
 */
export class ViewLock {
	#facts: ViewFacts | null = null
	#aim: Aim = HOME
	/** Where it was meant to look before an event took it over. */
	#before: Aim = HOME
	/** The event that the wall has taken note of; what comes while it is frozen waits for the thaw. */
	#event: Id | null = null
	/** Where the wall looked before the first focus. */
	#saved: View | null = null

	/** Where the wall is meant to look now. */
	get aim(): Aim {
		return this.#aim
	}
	/** A fit of what is shown may move the map: nobody said where exactly it should look. */
	get follows(): boolean {
		return this.#aim.aim !== 'view' && this.#aim.aim !== 'back'
	}

	/** The facts as they are now, and where the map looks: where it must go, or null to stay. */
	next(facts: ViewFacts, here: View): Aim | null {
		const before = this.#facts
		this.#facts = facts
		const aim = before ? this.#after(before, facts, here) : this.#first(facts)
		if (!facts.frozen) this.#event = facts.event
		if (aim) this.#aim = aim
		if (aim && aim.aim !== 'event') this.#before = aim
		return aim
	}

	#after(before: ViewFacts, now: ViewFacts, here: View): Aim | null {
		// The hand at the remote comes first, also while the wall is frozen.
		if (!sameView(before.view, now.view)) {
			this.#saved = null
			return now.view ? { aim: 'view', view: now.view } : rest(now)
		}
		if (before.focus !== now.focus) return now.focus ? this.#visit(now.focus, here) : this.#leave(now)
		if (now.frozen) return null
		if (now.event && now.event !== this.#event) return { aim: 'event', id: now.event }
		return !now.event && this.#aim.aim === 'event' ? this.#before : null
	}
	/** After a start nothing is remembered: what is going on comes first, unless the wall is frozen. */
	#first(facts: ViewFacts): Aim {
		this.#before = facts.focus ? { aim: 'focus', id: facts.focus } : rest({ ...facts, event: null })
		return facts.event && !facts.frozen ? { aim: 'event', id: facts.event } : this.#before
	}
	#visit(id: Id, here: View): Aim {
		this.#saved ??= here
		return { aim: 'focus', id }
	}
	#leave(now: ViewFacts): Aim {
		const saved = this.#saved
		this.#saved = null
		return saved ? { aim: 'back', view: saved } : rest(now)
	}
}

/** Where a wall looks that nobody has just moved. */
const rest = ({ view, event, frozen }: ViewFacts): Aim =>
	event && !frozen ? { aim: 'event', id: event } : view ? { aim: 'view', view } : HOME

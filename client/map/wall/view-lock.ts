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
	/**
	 * The events that the wall has taken note of, the newest last, each with where the wall was meant to look before it;
	 * what comes while it is frozen waits for the thaw.
	 */
	#taken: readonly { event: Id; before: Aim }[] = []
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
		this.#aim = aim ?? this.#aim
		return aim
	}

	#after(before: ViewFacts, now: ViewFacts, here: View): Aim | null {
		const chosen = this.#choice(before, now, here)
		this.#aim = chosen ?? this.#aim
		const event = now.frozen ? null : this.#eventAim(now)
		return chosen ?? event
	}
	/** The hand at the remote comes first, also while the wall is frozen. */
	#choice(before: ViewFacts, now: ViewFacts, here: View): Aim | null {
		const visited = now.focus !== before.focus ? now.focus : null
		if (!sameView(before.view, now.view) && (now.view || !visited)) {
			this.#saved = null
			return now.view ? { aim: 'view', view: now.view } : rest(now)
		}
		if (visited) return this.#visit(visited, here)
		return before.focus === now.focus ? null : this.#leave(now)
	}
	/** A new event takes the wall over; one that has ended gives it back to what was shown before it. */
	#eventAim({ event }: ViewFacts): Aim | null {
		if (event === (this.#taken.at(-1)?.event ?? null)) return null
		const older = this.#taken.findIndex((taken) => taken.event === event)
		if (event && older < 0) {
			this.#taken = [...this.#taken, { event, before: this.#aim }]
			return { aim: 'event', id: event }
		}
		const { before } = this.#taken[older + 1]!
		this.#taken = this.#taken.slice(0, older + 1)
		return this.#aim.aim === 'event' ? before : null
	}
	/** After a start nothing is remembered: what is going on comes first, unless the wall is frozen. */
	#first(facts: ViewFacts): Aim {
		const before: Aim = facts.focus ? { aim: 'focus', id: facts.focus } : rest({ ...facts, event: null })
		if (!facts.event || facts.frozen) return before
		this.#taken = [{ event: facts.event, before }]
		return { aim: 'event', id: facts.event }
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

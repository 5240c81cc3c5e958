import { type Cry, PATTERNS, type Tone } from './alarm-tones.ts'

const LOUD = 0.3
/** Seconds in which a note swells and dies away: without them it cracks. */
const SOFT = 0.02

/** A note that could not sound at once is not worth hearing so many milliseconds later. */
const TOO_LATE_MS = 1000

/** The voice of a wall. Every note frees its own nodes, so that weeks of alarms leave nothing behind. */
export class AlarmSound {
	#context: AudioContext | null = null
	#timer: ReturnType<typeof setInterval> | undefined
	#judge: ReturnType<typeof setTimeout> | undefined
	#playing: Cry | null = null
	#waiting: { cry: Cry; since: number } | null = null
	#refused = false
	/** Whether somebody had touched the page when the browser was last asked to let it be heard. */
	#askedTouched: boolean | null = null
	#listeners = new Set<() => void>()

	/** The browser does not let this page be heard. */
	get refused(): boolean {
		return this.#refused
	}
	listen(listener: () => void): () => void {
		this.#listeners.add(listener)
		return () => this.#listeners.delete(listener)
	}

	/** Sounds a pattern, again and again where it is one that repeats, until it is hushed or another one begins. */
	cry(cry: Cry): void {
		if (this.#playing === cry) return
		this.hush()
		const { every } = PATTERNS[cry]
		this.#play(cry)
		if (every === null) return
		this.#playing = cry
		this.#timer = setInterval(() => this.#play(cry), every * 1000)
	}
	hush(): void {
		clearInterval(this.#timer)
		this.#playing = null
		this.#waiting = null
	}
	close(): void {
		this.hush()
		clearTimeout(this.#judge)
		void this.#context?.close()
		this.#context = null
		this.#askedTouched = null
	}

	#play(cry: Cry): void {
		const context = this.#awake()
		// Notes of a sleeping context would pile up and all sound at once later.
		if (context.state === 'running') for (const tone of PATTERNS[cry].tones) sound(context, tone)
		else this.#waiting = { cry, since: performance.now() }
	}
	#awake(): AudioContext {
		const context = this.#context ?? this.#open()
		const touched = navigator.userActivation.hasBeenActive
		// Once for each answer that the browser may give: every further ask would stay open for ever.
		if (context.state !== 'running' && this.#askedTouched !== touched) {
			this.#askedTouched = touched
			void context.resume().catch(() => {})
		}
		return context
	}
	#open(): AudioContext {
		const context = new AudioContext()
		this.#context = context
		context.onstatechange = () => this.#changed(context)
		this.#judge = setTimeout(() => this.#changed(context), TOO_LATE_MS)
		return context
	}
	#changed(context: AudioContext): void {
		this.#refused = context.state === 'suspended'
		if (context.state === 'running' && this.#waiting) {
			const { cry, since } = this.#waiting
			this.#waiting = null
			if (performance.now() - since < TOO_LATE_MS) this.#play(cry)
		}
		for (const listener of this.#listeners) listener()
	}
}

function sound(context: AudioContext, { hertz, from, for: seconds }: Tone): void {
	const [begin, end] = [context.currentTime + from, context.currentTime + from + seconds]
	const note = new OscillatorNode(context, { type: 'triangle', frequency: hertz })
	const volume = new GainNode(context, { gain: 0 })
	volume.gain.setValueAtTime(0, begin)
	volume.gain.linearRampToValueAtTime(LOUD, begin + SOFT)
	volume.gain.setValueAtTime(LOUD, end - SOFT)
	volume.gain.linearRampToValueAtTime(0, end)
	note.connect(volume).connect(context.destination)
	note.onended = () => {
		note.disconnect()
		volume.disconnect()
	}
	note.start(begin)
	note.stop(end)
}

/** What is wrong with a JSON text and where: `path` of the value, and the position a text editor would show. */
export type JsonFault = { path: string; line: number; column: number; why: string }

type Level = { keys: Set<string> | null; key: string; index: number }
type Expects = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma or end' | 'nothing'

const WORD: Readonly<Record<Expects, string>> = {
	value: 'a value',
	'first value': 'a value or ]',
	key: 'a member name',
	'first key': 'a member name or }',
	colon: ':',
	'comma or end': ', or the closing bracket',
	nothing: 'the end of the text',
}
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const IN_STRING = /^(?:[^\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*$/u
const SUSPECT = /[\\\p{Cc}]/u

/**
 * Reads a JSON text more strictly than JSON.parse does: a name given twice in one object, or nesting deep enough to
 * exhaust a stack, is a fault; and it always knows the line. The text is not turned into values here.
 */
export function checkJson(text: string, maxDepth: number): JsonFault | null {
	return new Checker(text, maxDepth).run()
}

class Checker {
	#text: string
	#maxDepth: number
	#at = 0
	#levels: Level[] = []
	#expects: Expects = 'value'

	constructor(text: string, maxDepth: number) {
		this.#text = text
		this.#maxDepth = maxDepth
	}

	run(): JsonFault | null {
		for (; this.#at < this.#text.length; this.#at++) {
			const fault = this.#step(this.#text.charCodeAt(this.#at))
			if (fault) return this.#fault(fault)
		}
		return this.#expects === 'nothing' ? null : this.#fault(`the text ends where ${WORD[this.#expects]} should be`)
	}

	#step(char: number): string | null {
		switch (char) {
			case 0x20:
			case 0x0a:
			case 0x0d:
			case 0x09:
				return null
			case 0x22:
				return this.#string()
			case 0x7b:
				return this.#open({ keys: new Set(), key: '', index: -1 }, 'first key')
			case 0x5b:
				return this.#open({ keys: null, key: '', index: 0 }, 'first value')
			case 0x7d:
				return this.#close(true, 'first key')
			case 0x5d:
				return this.#close(false, 'first value')
			case 0x2c:
				return this.#comma()
			case 0x3a:
				if (this.#expects !== 'colon') return this.#unexpected()
				this.#expects = 'value'
				return null
			default:
				return this.#scalar()
		}
	}

	#wantsValue = () => this.#expects === 'value' || this.#expects === 'first value'
	#unexpected = () =>
		`expected ${WORD[this.#expects]}, found ${JSON.stringify(String.fromCodePoint(this.#text.codePointAt(this.#at)!))}`
	#valueEnded(): null {
		this.#expects = this.#levels.length > 0 ? 'comma or end' : 'nothing'
		return null
	}

	#open(level: Level, expects: Expects): string | null {
		if (!this.#wantsValue()) return this.#unexpected()
		if (this.#levels.length >= this.#maxDepth) return `nested deeper than ${this.#maxDepth} levels`
		this.#levels.push(level)
		this.#expects = expects
		return null
	}

	#close(object: boolean, whenEmpty: Expects): string | null {
		const level = this.#levels.at(-1)
		if (!level || (level.keys !== null) !== object || (this.#expects !== 'comma or end' && this.#expects !== whenEmpty))
			return this.#unexpected()
		this.#levels.pop()
		return this.#valueEnded()
	}

	#comma(): string | null {
		const level = this.#levels.at(-1)
		if (!level || this.#expects !== 'comma or end') return this.#unexpected()
		level.index++
		this.#expects = level.keys ? 'key' : 'value'
		return null
	}

	#scalar(): string | null {
		if (!this.#wantsValue()) return this.#unexpected()
		SCALAR.lastIndex = this.#at
		if (!SCALAR.test(this.#text)) return this.#unexpected()
		this.#at = SCALAR.lastIndex - 1
		return this.#valueEnded()
	}

	#string(): string | null {
		const naming = this.#expects === 'key' || this.#expects === 'first key'
		if (!naming && !this.#wantsValue()) return this.#unexpected()
		const end = this.#endOfString()
		if (end < 0) return 'the text ends inside a string'
		const body = this.#text.slice(this.#at + 1, end)
		const plain = !SUSPECT.test(body)
		if (!plain && !IN_STRING.test(body)) return 'a string holds a control character or an unknown escape'
		const fault = naming ? this.#name(plain ? body : (JSON.parse(`"${body}"`) as string)) : this.#valueEnded()
		if (!fault) this.#at = end
		return fault
	}

	#endOfString(): number {
		let end = this.#text.indexOf('"', this.#at + 1)
		for (; end >= 0; end = this.#text.indexOf('"', end + 1)) {
			let escapes = 0
			while (this.#text.charCodeAt(end - 1 - escapes) === 0x5c) escapes++
			if (escapes % 2 === 0) return end
		}
		return end
	}

	#name(key: string): string | null {
		const level = this.#levels.at(-1)!
		level.key = key
		// Such a member would reach the prototype of an object somewhere down the line.
		if (key === '__proto__') return 'the member name __proto__ is not allowed'
		if (level.keys!.has(key)) return `the member ${JSON.stringify(key.slice(0, 60))} is given twice`
		level.keys!.add(key)
		this.#expects = 'colon'
		return null
	}

	#fault(why: string): JsonFault {
		const before = this.#text.slice(0, this.#at)
		const line = before.split('\n').length
		const path = this.#levels.map(({ keys, key, index }) => (keys ? key : String(index))).filter((step) => step !== '')
		return { path: path.join('.').slice(0, 200), line, column: this.#at - before.lastIndexOf('\n'), why }
	}
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DisplayProfile, guessedProfile, pixelsFor, profileOf, unitOf } from '../../domain/display-profile.ts'
import { pairingAsk } from '../../domain/pairing.ts'
import { Random } from '../fixtures/random.ts'

const profile = (canvas_w: number, canvas_h: number, mmPerPixel: number, distance_m: number): DisplayProfile => ({
	canvas_w,
	canvas_h,
	screen_width_mm: canvas_w * mmPerPixel,
	distance_m,
	seams_x: [],
	seams_y: [],
})
const near = (found: number, wanted: number, within: number, what: string) =>
	assert.ok(Math.abs(found - wanted) <= within, `${what}: ${found}, wanted ${wanted}`)

test('one unit of the usual walls', () => {
	const table: [what: string, given: DisplayProfile, unit: number, base: [w: number, h: number]][] = [
		['LED P2.5', profile(1920, 1080, 2.5, 6.6), 1, [1920, 1080]],
		['3 × 55″ LCD', profile(5760, 1080, 0.63, 2.6), 1.5, [3840, 720]],
		['LED P1.25, 5760 wide', profile(5760, 1080, 1.25, 5.2), 1.5, [3840, 720]],
		['LED P1.53', profile(3840, 2160, 1.53, 6.3), 1.5, [2560, 1440]],
		['LED P1.25, 7680 wide', profile(7680, 2160, 1.25, 8), 2.3, [3340, 940]],
	]
	for (const [what, given, unit, [w, h]] of table) {
		near(unitOf(given), unit, 0.05, what)
		near(given.canvas_w / unitOf(given), w, 0.02 * w, `${what}: width`)
		near(given.canvas_h / unitOf(given), h, 0.02 * h, `${what}: height`)
	}
})

test('pixels that a text needs are those of the trigonometry', () => {
	const table: [what: string, given: DisplayProfile, pixels: [twenty: number, thirty: number]][] = [
		['LED P2.5 at 10 m', profile(1920, 1080, 2.5, 10), [24, 35]],
		['55″ FHD at 5 m', profile(1920, 1080, 0.63, 5), [47, 70]],
		['LED P1.25 at 10 m', profile(3840, 1080, 1.25, 10), [47, 70]],
		['3 × 3 of 55″ at 1920 × 1080, 10 m', profile(1920, 1080, 1.89, 10), [31, 47]],
	]
	for (const [what, given, [twenty, thirty]] of table) {
		near(pixelsFor(20, given), twenty, 1, `${what}: 20′`)
		near(pixelsFor(30, given), thirty, 1, `${what}: 30′`)
	}
})

test('whoever sits in the first row reads 16 units at 20 minutes of arc, 20 at 25 and 24 at 30', () => {
	const random = new Random(8)
	let scaled = 0
	for (let i = 0; i < 2000; i++) {
		const given = profile(
			640 + random.int(20_000),
			360 + random.int(8000),
			0.2 + 4 * random.next(),
			0.5 + 20 * random.next(),
		)
		const unit = unitOf(given)
		assert.ok(unit >= 1)
		if (unit === 1) continue
		scaled++
		for (const [units, minutes] of [
			[16, 20],
			[20, 25],
			[24, 30],
		] as const)
			assert.ok(units * unit >= pixelsFor(minutes, given), JSON.stringify(given))
		assert.ok(16 * unit < 1.01 * pixelsFor(20, given), 'and no larger than needed')
	}
	assert.ok(scaled > 500)
})

test('until a desk has told all of it the profile is a guess of one unit a pixel', () => {
	const guess = guessedProfile(3840, 2160)
	near(unitOf(guess), 1, 0.05, 'guess')
	// A zoomed browser counts in parts of pixels; a record keeps whole ones.
	for (const value of [3840.4, 1365].map((width) => guessedProfile(width, 767.7)))
		assert.ok(pairingAsk.safeParse({ profile: { ...value, seams_x: [], seams_y: [] } }).success)
	const told = { screen_width_mm: 4800, distance_m: 10 }
	const table: [what: string, kept: Parameters<typeof profileOf>[0], wanted: DisplayProfile][] = [
		['no wall', null, guess],
		['no profile', {}, guess],
		['only the width', { profile: { screen_width_mm: 4800 } }, guess],
		['width and distance', { profile: told }, { ...guess, ...told }],
		[
			'all of it',
			{ profile: { ...told, canvas_w: 1920, canvas_h: 1080, seams_x: [640], seams_y: [] } },
			{ ...told, canvas_w: 1920, canvas_h: 1080, seams_x: [640], seams_y: [] },
		],
	]
	for (const [what, kept, wanted] of table) assert.deepEqual(profileOf(kept, guess), wanted, what)
})

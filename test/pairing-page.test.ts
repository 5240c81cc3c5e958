import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitPage } from '../client/screens/wall/pairing/fit-page.ts'
import { type Heard, keepPairing } from '../client/screens/wall/pairing/keep-pairing.ts'
import { browserOf, isHardware } from '../client/screens/wall/pairing/machine.ts'
import { ruler } from '../client/screens/wall/pairing/ruler.ts'
import { steppedProfile } from '../client/screens/wall/pairing/stepped-profile.ts'
import { widestPanel } from '../client/screens/wall/pairing/widest-panel.ts'
import { guessedProfile } from '../domain/display-profile.ts'
import type { PairingAnswer } from '../domain/pairing.ts'

const waiting = (code: string): PairingAnswer => ({ state: 'waiting', code, expires_at: '2026-07-01T12:05:00+08:00' })
const NONE: PairingAnswer = { state: 'none' }

/** Plays the answers of a server, null being no answer; what was asked, told and waited for, in order. */
async function play(answers: readonly (PairingAnswer | null)[]): Promise<string[]> {
	const seen: string[] = []
	let next = 0
	await keepPairing({
		ask: async (how) => {
			seen.push(how)
			const answer = answers[next++]
			if (!answer) throw new Error('no answer')
			return { answer, serverMs: 0 }
		},
		told: (heard: Heard | null) => {
			const { answer } = heard ?? {}
			seen.push(!answer ? 'away' : answer.state === 'waiting' ? answer.code : answer.state)
		},
		pause: async (ms) => void seen.push(`${ms / 1000} s`),
		isOver: () => next >= answers.length && seen.at(-1)!.endsWith(' s'),
	})
	return seen
}

test('a code is asked for once, then only whether it was approved', async () => {
	assert.deepEqual(await play([waiting('AAAAAA'), waiting('AAAAAA'), { state: 'paired', wall: 'wall:1' }]), [
		...['POST', 'AAAAAA', '2 s'],
		...['GET', 'AAAAAA', '2 s'],
		...['GET', 'paired', '2 s'],
	])
})

test('a code that has run out, or that a restarted server has forgotten, is followed by a new one at once', async () => {
	assert.deepEqual(await play([waiting('AAAAAA'), NONE, waiting('BBBBBB'), waiting('BBBBBB')]), [
		...['POST', 'AAAAAA', '2 s'],
		...['GET', 'POST', 'BBBBBB', '2 s'],
		...['GET', 'BBBBBB', '2 s'],
	])
})

test('a server that does not answer is asked ever more seldom, for ever, and then as often as before', async () => {
	assert.deepEqual(await play([null, null, null, null, null, waiting('AAAAAA'), null, waiting('AAAAAA')]), [
		...['POST', 'away', '4 s'],
		...['POST', 'away', '8 s'],
		...['POST', 'away', '16 s'],
		...['POST', 'away', '16 s'],
		...['POST', 'away', '16 s'],
		...['POST', 'AAAAAA', '2 s'],
		...['GET', 'away', '4 s'],
		...['GET', 'AAAAAA', '2 s'],
	])
})

test('a screen that is paired already is told so at its first ask; a page that is left asks no more', async () => {
	assert.deepEqual(await play([{ state: 'paired', wall: 'wall:1' }]), ['POST', 'paired', '2 s'])
	let asks = 0
	await keepPairing({
		ask: async () => {
			asks++
			return { answer: NONE, serverMs: 0 }
		},
		told: () => assert.fail('nobody is there to be told'),
		pause: async () => {},
		isOver: () => asks > 0,
	})
	assert.equal(asks, 1)
})

test('the page is enlarged, never made smaller, and keeps off the seams', () => {
	const table: [canvas: [number, number], seams: number[], fit: [number, number, number, number]][] = [
		[[1920, 1080], [], [0, 1920, 1080, 1]],
		[[3840, 2160], [], [0, 1920, 1080, 2]],
		[[1366, 768], [], [0, 1366, 768, 1]],
		[
			[5760, 1080],
			[1920, 3840],
			[1920, 1920, 1080, 1],
		],
		[[3840, 1080], [1920], [0, 1920, 1080, 1]],
		[[5760, 1080], [], [1680, 2400, 1080, 1]],
		[
			[2400, 1080],
			[800, 1600],
			[0, 2400, 1080, 1],
		],
	]
	for (const [[width, height], seams, [left, wide, high, scale]] of table)
		assert.deepEqual(
			fitPage({ width, height }, seams),
			{ left, width: wide, height: high, scale },
			`${width} × ${height} with seams at ${seams}`,
		)
	assert.deepEqual(widestPanel(1000, [999, 400, 2000, -5]), { left: 400, width: 599 })
})

test('arrows set the width and the distance, within what a screen can be; other keys do nothing', () => {
	const profile = { ...guessedProfile(1920, 1080), screen_width_mm: 4800, distance_m: 6.6 }
	const table: [key: string, shift: boolean, width: number, distance: number][] = [
		['ArrowRight', false, 4810, 6.6],
		['ArrowLeft', true, 4700, 6.6],
		['ArrowUp', false, 4800, 6.7],
		['ArrowDown', true, 4800, 5.6],
	]
	for (const [key, shift, width, distance] of table) {
		const stepped = steppedProfile(profile, key, shift)!
		assert.deepEqual([stepped.screen_width_mm, stepped.distance_m], [width, distance], key)
	}
	assert.equal(steppedProfile(profile, 'a', false), null)
	const least = { ...profile, screen_width_mm: 200, distance_m: 0.3 }
	assert.equal(steppedProfile(least, 'ArrowLeft', true)!.screen_width_mm, 200)
	assert.equal(steppedProfile(least, 'ArrowDown', false)!.distance_m, 0.3)
})

test('the ruler is the longest round length that has room, in true size', () => {
	assert.deepEqual(ruler(0.4, 412), { metres: 1, pixels: 400 })
	assert.deepEqual(ruler(0.4, 1856), { metres: 2, pixels: 800 })
	assert.deepEqual(ruler(1.6, 412), { metres: 0.2, pixels: 320 })
	assert.deepEqual(ruler(6, 412), { metres: 0.1, pixels: 600 })
})

test('a browser tells its name and whether a graphics card draws', () => {
	const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/118.0.0.0 Safari/537.36'
	assert.deepEqual(
		[chrome, `${chrome} Edg/118.0.2088.46`, 'Mozilla/5.0 (X11; rv:120.0) Gecko/20100101 Firefox/120.0', 'curl/8'].map(
			browserOf,
		),
		['Chromium 118', 'Edge 118', 'Firefox 120', '–'],
	)
	const software = ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device))', 'llvmpipe (LLVM 15.0.7, 256 bits)']
	const hardware = ['ANGLE (NVIDIA, NVIDIA GeForce GTX 1650 Direct3D11)', 'Mesa Intel(R) UHD Graphics 620']
	assert.deepEqual([...software, ...hardware].map(isHardware), [false, false, true, true])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeTime } from 'ulid'
import { ulids } from '../../domain/ulid.ts'

test('ids of one moment tell their time and each is greater than the one before', () => {
	for (const bytes of [new Uint8Array(10), new Uint8Array(10).fill(255), crypto.getRandomValues(new Uint8Array(16))]) {
		const ms = Date.parse('2026-07-01T12:00:00+08:00')
		const ulid = ulids(ms, bytes)
		const made = Array.from({ length: 1000 }, ulid)
		for (const id of made) {
			assert.match(id, /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
			assert.equal(decodeTime(id), ms)
		}
		assert.deepEqual(made, [...new Set(made)].sort())
	}
})

test('other bytes make other ids', () => {
	const made = Array.from({ length: 256 }, (_, byte) => ulids(0, new Uint8Array(10).fill(byte))())
	assert.equal(new Set(made).size, 256)
})

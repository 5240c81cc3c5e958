import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from '../client/ui/words/en.ts'
import { zhCn } from '../client/ui/words/zh-cn.ts'
import { zhTw } from '../client/ui/words/zh-tw.ts'
import type { Role } from '../domain/actor.ts'
import type { RefusalCode, RuleName } from '../domain/refusal.ts'

type Tree = { readonly [key: string]: string | Tree }
const paths = (tree: Tree, at = ''): string[] =>
	Object.entries(tree).flatMap(([key, value]) =>
		typeof value === 'string' ? [`${at}${key}`] : paths(value, `${at}${key}.`),
	)
const texts = (tree: Tree): string[] =>
	Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)))
const holes = (text: string): string[] => [...text.matchAll(/{{(\w+)}}/g)].map(([, name = '']) => name).sort()

test('the three languages have the same keys', () => {
	const expected = paths(zhCn).sort()
	assert.deepEqual(paths(zhTw).sort(), expected)
	assert.deepEqual(paths(en).sort(), expected)
})

test('each text takes the same values in every language', () => {
	const expected = texts(zhCn).map(holes)
	assert.deepEqual(texts(zhTw).map(holes), expected)
	assert.deepEqual(texts(en).map(holes), expected)
})

test('no text is empty', () => {
	for (const tree of [zhCn, zhTw, en])
		assert.deepEqual(
			texts(tree).filter((text) => text.trim() === ''),
			[],
		)
})

/** True only where both are the same set of names; anything else does not compile. */
type Same<A, B> = [A, B] extends [B, A] ? true : false
test('every refusal, every rule and every role has its words, and none is left over', () => {
	const refusals: Same<keyof typeof zhCn.refused, RefusalCode> = true
	const roles: Same<keyof typeof zhCn.roles, Role> = true
	const rules: Same<keyof typeof zhCn.ruled, RuleName> = true
	assert.ok(refusals && rules && roles)
})

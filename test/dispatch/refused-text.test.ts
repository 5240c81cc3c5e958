import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusedText } from '../../client/screens/common/refused-text.ts'
import { zhCn } from '../../client/ui/words/zh-cn.ts'
import type { Refused } from '../../domain/refusal.ts'

/** The text at a key of the mainland's words. */
const t = (key: string): string => {
	const [group, name] = key.split('.') as ['refused' | 'ruled', string]
	return Reflect.get(zhCn[group], name) as string
}

test('what a rule does not allow is told by the rule, all else by its refusal', () => {
	const cases: [Pick<Refused, 'refusal' | 'why'>, string][] = [
		[{ refusal: 'rule', why: 'people-beyond-free' }, '派出人数超过可派人数'],
		[{ refusal: 'rule', why: 'depot-not-active' }, '这个库点已停用'],
		[{ refusal: 'rule', why: 'exercise-differs' }, '演练与实战事件不能并案'],
		[{ refusal: 'rule', why: 'of a newer server' }, '不符合业务规则'],
		[{ refusal: 'rule' }, '不符合业务规则'],
		[{ refusal: 'stale', why: 'people-beyond-free' }, '别人刚改过这条记录，已显示最新内容'],
	]
	for (const [refused, words] of cases) assert.equal(refusedText(refused, t), words)
})

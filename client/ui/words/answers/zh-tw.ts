import type { AnswersCatalogue } from './catalogue.ts'

export const zhTwAnswers: AnswersCatalogue = {
	answers: {
		label: '調派方案',
		unknown: '待查',
		asking: '計算中',
		again: '再試',
		reveal: {
			show: '顯示',
			showOf: '顯示{{name}}的電話',
			hide: '收合',
			reason: '事由',
			forbidden: '無權查看此號碼',
			failed: '沒取到號碼',
		},
	},
}

/** Words of the right side of the dispatch desk. */
export const zhCnAnswers = {
	answers: {
		label: '调派方案',
		unknown: '待核',
		asking: '计算中',
		again: '再试',
		reveal: {
			show: '显示',
			showOf: '显示{{name}}的电话',
			hide: '收起',
			reason: '事由',
			forbidden: '无权查看此号码',
			failed: '没取到号码',
		},
	},
} as const

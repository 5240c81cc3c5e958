export const zhCnDispatch = {
	dispatch: {
		label: '调度',
		side: '事件',
		mode: { none: '调度', incident: '事件', exercise: '演练', call: '接报' },
	},
} as const

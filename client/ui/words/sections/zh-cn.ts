/** Words of the figures and lists on the wall. */
export const zhCnSections = {
	sections: {
		expired: '已过期 {{time}}',
		cut: '断网 {{time}}',
		leftOut: '另 {{n}} 条',
	},
} as const

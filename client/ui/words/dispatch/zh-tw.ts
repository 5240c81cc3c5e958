import type { DispatchCatalogue } from './catalogue.ts'

export const zhTwDispatch: DispatchCatalogue = {
	dispatch: {
		label: '調度',
		side: '事件',
		mode: { none: '調度', incident: '事件', exercise: '演練', call: '受理' },
	},
}

import type { SectionsCatalogue } from './catalogue.ts'

export const zhTwSections: SectionsCatalogue = {
	sections: {
		expired: '已逾時 {{time}}',
		cut: '斷線 {{time}}',
		leftOut: '另 {{n}} 筆',
	},
}

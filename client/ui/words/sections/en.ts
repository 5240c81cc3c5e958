import type { SectionsCatalogue } from './catalogue.ts'

export const enSections: SectionsCatalogue = {
	sections: {
		expired: 'out of date {{time}}',
		cut: 'cut off {{time}}',
		leftOut: '{{n}} more',
	},
}

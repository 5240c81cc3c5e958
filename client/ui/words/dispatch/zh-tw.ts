import type { DispatchCatalogue } from './catalogue.ts'

export const zhTwDispatch: DispatchCatalogue = { dispatch: { label: '調度' } }

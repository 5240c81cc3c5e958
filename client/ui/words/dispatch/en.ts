import type { DispatchCatalogue } from './catalogue.ts'

export const enDispatch: DispatchCatalogue = { dispatch: { label: 'Dispatch' } }

import type { DispatchCatalogue } from './catalogue.ts'

export const enDispatch: DispatchCatalogue = {
	dispatch: {
		label: 'Dispatch',
		side: 'Incident',
		mode: { none: 'Dispatch', incident: 'Incident', exercise: 'Exercise', call: 'Taking a call' },
	},
}

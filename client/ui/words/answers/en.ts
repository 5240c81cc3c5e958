import type { AnswersCatalogue } from './catalogue.ts'

export const enAnswers: AnswersCatalogue = {
	answers: {
		label: 'What can be sent',
		unknown: 'To be checked',
		asking: 'Working it out',
		again: 'Try again',
		reveal: {
			show: 'Show',
			showOf: 'Show the number of {{name}}',
			hide: 'Hide',
			reason: 'Reason',
			forbidden: 'You may not see this number',
			failed: 'The number did not come',
		},
	},
}

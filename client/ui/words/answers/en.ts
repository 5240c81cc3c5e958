import type { AnswersCatalogue } from './catalogue.ts'

export const enAnswers: AnswersCatalogue = { answers: { label: 'Dispatch' } }

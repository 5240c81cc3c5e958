import type { AnswersCatalogue } from './catalogue.ts'

export const zhTwAnswers: AnswersCatalogue = { answers: { label: '調度' } }

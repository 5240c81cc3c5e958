import { describeKind } from '../../../../../domain/describe.ts'
import type { Words } from '../../../../../domain/field.ts'

const OPTIONS = describeKind('org')
	.find(({ key }) => key === 'posts')
	?.members.find(({ key }) => key === 'title')?.field.options

/** What a post is called. */
export const titleWords = (title: string): Words | undefined => OPTIONS?.[title]

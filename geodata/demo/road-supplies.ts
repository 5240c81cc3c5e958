import type { ItemCode } from '../../domain/catalogue.ts'

export type Sent = {
	depot: string
	item: ItemCode
	qty: number
	held: string
	until: string
	left: string
	received?: string
	minutes: number
	metres: number
}
/** What the stores gave for the road; none of it is in the quantities on hand any more. */
export const SENT: readonly Sent[] = [
	{
		depot: '汀圩街道储备库',
		item: 'cordon_tape',
		qty: 12,
		held: '07:36',
		until: '08:06',
		left: '07:45',
		received: '08:05',
		minutes: 28,
		metres: 6800,
	},
	{
		depot: '汀圩街道储备库',
		item: 'sandbag',
		qty: 1200,
		held: '07:52',
		until: '08:22',
		left: '08:06',
		received: '08:33',
		minutes: 40,
		metres: 6800,
	},
	{
		depot: '杉坞乡储备库',
		item: 'pump',
		qty: 1,
		held: '07:58',
		until: '08:28',
		left: '08:07',
		received: '08:26',
		minutes: 27,
		metres: 5200,
	},
	{
		depot: '沐桥街道储备库',
		item: 'pump',
		qty: 2,
		held: '09:02',
		until: '09:32',
		left: '09:13',
		minutes: 46,
		metres: 12_900,
	},
	{
		depot: '汀圩街道储备库',
		item: 'gravel',
		qty: 40,
		held: '09:08',
		until: '09:38',
		left: '09:22',
		minutes: 42,
		metres: 6800,
	},
]

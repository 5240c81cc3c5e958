import type { Id, Of } from '../record.ts'
import type { Said } from './said.ts'

type Callout = Of<'callout'>
type Step = { before: Callout | null; after: Callout }

const STEPS: Readonly<Partial<Record<Callout['status'], string>>> = {
	acked: '已应答',
	acting: '开始转移',
	done: '叫应完成',
	refused: '拒绝转移',
	unreachable: '失联',
}
const SETBACKS: ReadonlySet<Callout['status']> = new Set(['refused', 'unreachable'])

/** What was heard of call-outs; many at once make one line for each step, with their number. */
export function calloutsSaid(steps: readonly Step[]): Said[] {
	const issued = steps.filter(({ before }) => before === null).map(({ after }) => after)
	const moved = steps.filter(({ before, after }) => before !== null && before.status !== after.status)
	return [
		...grouped(issued, () => '发起').map(
			({ incident, names }): Said => ({
				incident,
				sort: 'order',
				words: names.length === 1 ? `叫应${names[0]}` : `叫应 ${names.length} 处`,
			}),
		),
		...grouped(
			moved.map(({ after }) => after),
			({ status }) => STEPS[status],
		).map(
			({ incident, names, step, harm }): Said => ({
				incident,
				sort: 'action',
				words: names.length === 1 ? `${names[0]}${step}` : `叫应 ${names.length} 处${step}`,
				...(harm ? { harm: true } : {}),
			}),
		),
	]
}

type Group = { incident: Id; step: string; names: string[]; harm: boolean }

function grouped(callouts: readonly Callout[], stepOf: (callout: Callout) => string | undefined): Group[] {
	const groups = new Map<string, Group>()
	for (const callout of callouts) {
		const { incident_id: incident, name, status } = callout
		const step = stepOf(callout)
		if (incident === undefined || step === undefined) continue
		const key = `${incident} ${step}`
		const group = groups.get(key) ?? { incident, step, names: [], harm: SETBACKS.has(status) }
		group.names.push(name)
		groups.set(key, group)
	}
	return [...groups.values()]
}

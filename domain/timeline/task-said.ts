import { definition, type Of } from '../record.ts'
import type { Said, Scene } from './said.ts'

type Task = Of<'task'>

const STEPS: Readonly<Record<Task['status'], (who: string) => string>> = {
	ordered: (who) => `下达任务：${who}`,
	accepted: (who) => `${who}受领任务`,
	en_route: (who) => `${who}出动`,
	on_scene: (who) => `${who}到场`,
	working: (who) => `${who}开始处置`,
	returning: (who) => `${who}返程`,
	done: (who) => `${who}归队`,
	cancelled: (who) => `撤销任务：${who}`,
}

export function taskSaid(before: Task | null, after: Task, scene: Scene): Said[] {
	if (before?.status === after.status) return []
	const { incident_id: incident, force_id, people, status } = after
	const who = `${teamName(scene.get(force_id))}${people === undefined ? '' : ` ${people} 人`}`
	const sort = status === 'ordered' || status === 'cancelled' ? 'order' : 'action'
	return [{ incident, sort, words: STEPS[status](who) }]
}

/** Grid workers and rangers are private persons, and their post may bear their name. */
const teamName = (force: ReturnType<Scene['get']>): string =>
	force?.kind !== 'force' || force.type === 'person_grid'
		? force
			? '网格员、巡查员'
			: definition('force').label[0]
		: force.name

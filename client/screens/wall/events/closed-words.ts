import type { Of } from '../../../../domain/record.ts'
import type { Say } from '../../../ui/words/use-words.ts'

type Closure = Pick<Of<'closure'>, 'name' | 'short_name' | 'road' | 'mode' | 'speed_share'>

/** `石垭桥 封闭`, `X910 漆树塅段 缓行 ×0.5`. */
export function closedWords({ name, short_name, road, mode, speed_share }: Closure, { t }: Pick<Say, 't'>): string {
	const place = short_name ?? name
	const called = road && !place.includes(road) ? `${road} ${place}` : place
	const how = mode === 'closed' ? t('events.roads.closed') : t('events.roads.slow', { share: speed_share ?? 1 })
	return `${called} ${how}`
}

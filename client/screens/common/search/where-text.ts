import type { WhereIs } from '../../../../domain/ground.ts'
import type { Say } from '../../../ui/words/use-words.ts'
import type { Where } from './use-where.ts'

const BEARINGS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const

/** 岚垌乡芦滩村; outside every village 芦滩村东北 1.2 km. */
export function whereText(where: Where, say: Pick<Say, 't' | 'distance'>): string {
	if (where === 'asking') return say.t('pin.asking')
	if (where === 'failed') return say.t('pin.failed')
	const { township, village } = where
	const names = [township?.name, village?.name === township?.name ? undefined : village?.name].filter(Boolean).join('')
	return [names, village ? '' : nearestText(where, say)].filter(Boolean).join(' · ') || say.t('pin.unknown')
}

function nearestText({ nearest }: WhereIs, { t, distance }: Pick<Say, 't' | 'distance'>): string {
	if (!nearest) return ''
	const bearing = t(`bearing.${BEARINGS[Math.round(nearest.bearing_deg / 45) % 8]}`)
	return t('pin.away', { name: spaced(nearest.name), bearing, distance: distance(nearest.distance_m) })
}

/** Between Latin and Chinese stands a space. */
const spaced = (name: string): string => (/[\p{Script=Latin}\d]$/u.test(name) ? `${name} ` : name)

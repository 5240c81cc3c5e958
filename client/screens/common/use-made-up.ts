import { useMemo } from 'react'
import { MAP_KEYS } from '../../map/map-face.ts'
import type { Points } from './use-points.ts'

/** Records made up for showing the product say so themselves. */
const DEMO = '演示数据'

export const useMadeUp = (points: Points): boolean =>
	useMemo(() => MAP_KEYS.some((key) => points[key].some(({ src_system }) => src_system === DEMO)), [points])

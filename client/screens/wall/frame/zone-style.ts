import type { CSSProperties } from 'react'
import type { Rect } from '../layout/rect.ts'

export const zoneStyle = ({ x, y, width, height }: Rect): CSSProperties => ({ left: x, top: y, width, height })

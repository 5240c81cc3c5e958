import { useId } from 'react'
import type { SupplyRow } from './supply-rows.ts'

const HEIGHT = 10
const HATCH = 8

/** Handed over solid, on its way hatched, promised outlined, missing empty. */
export function SupplyBar({ row: { need, received, inTransit, held } }: { row: SupplyRow }) {
	const hatch = useId()
	const share = (quantity: number) => `${Math.min(1, quantity / need.qty) * 100}%`
	const [there, coming] = [share(received), share(received + inTransit)]
	return (
		<svg className="ev-bar-parts" height={HEIGHT} aria-hidden="true">
			<defs>
				<pattern id={hatch} width={HATCH} height={HATCH} patternUnits="userSpaceOnUse">
					<path d={`M-2 2 2 -2M0 ${HATCH} ${HATCH} 0M6 10 10 6`} />
				</pattern>
			</defs>
			<rect className="missing" width="100%" height={HEIGHT} />
			<rect className="held" width={share(received + inTransit + held)} height={HEIGHT} />
			<rect className="base" width={coming} height={HEIGHT} />
			<rect width={coming} height={HEIGHT} fill={`url(#${hatch})`} />
			<rect className="there" width={there} height={HEIGHT} />
		</svg>
	)
}

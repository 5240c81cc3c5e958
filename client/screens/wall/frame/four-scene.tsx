import './four-scene.css'
import { useMemo, useState } from 'react'
import type { MapBoard } from '../../../map/map-board.ts'
import { MAP_KEYS, type MapKey } from '../../../map/map-face.ts'
import { ViewLink } from '../../../map/view-link.ts'
import { lookOnMap } from '../events/look-on-map.ts'
import { useWallLook } from '../events/use-wall-look.ts'
import { useWall } from '../wall-state.ts'
import type { FourLayout } from './four-layout.ts'
import { NoMaps } from './no-maps.tsx'
import { QuadFacts } from './quad-facts.tsx'
import { useWallCamera } from './use-wall-camera.ts'
import { WallMap } from './wall-map.tsx'
import { zoneStyle } from './zone-style.ts'

/** Room for the figures above the northernmost township. */
const PADDING = { top: 34, right: 20, bottom: 30, left: 20 }
const ONLY: Readonly<Record<MapKey, readonly MapKey[]>> = {
	risk: ['risk'],
	supply: ['supply'],
	force: ['force'],
	command: ['command'],
}

/** Each map by itself beside its figures; all four always show the same part of the district. */
export function FourScene({ layout }: { layout: FourLayout }) {
	const { gl, size } = useWall()
	const [link] = useState(() => new ViewLink())
	const [board, setBoard] = useState<MapBoard | null>(null)
	const { look, attend } = useWallLook()
	useWallCamera(board, attend)
	const looks = useMemo(() => MAP_KEYS.map((key) => lookOnMap(key, look)), [look])
	const places = useMemo(() => layout.quads.map(({ map }) => ({ x: map.x, y: map.y })), [layout])
	return MAP_KEYS.map((key, i) => {
		const { map, facts } = layout.quads[i]!
		const lower = map.y > layout.area.y ? ' lower' : ''
		const edge = facts.x + facts.width > size.width - 1 ? ' edge' : ''
		const first = i === 0 ? { onBoard: setBoard } : {}
		return (
			<section key={key} className="quad">
				<div className={`wall-zone quad-map${lower}`} style={zoneStyle(map)}>
					{gl ? (
						<WallMap
							lead={key}
							shown={ONLY[key]}
							look={looks[i]!}
							at={places[i]!}
							padding={PADDING}
							link={link}
							{...first}
						/>
					) : (
						<NoMaps width={map.width} height={map.height} />
					)}
				</div>
				<div
					className={`wall-zone quad-facts${lower}${facts.y > map.y ? ' below' : ''}${edge}`}
					style={zoneStyle(facts)}
				>
					<QuadFacts map={key} width={facts.width} height={facts.height} />
				</div>
			</section>
		)
	})
}

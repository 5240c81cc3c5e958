import { type Kind, kindOfId } from '../../../../domain/record.ts'
import type { MapKey } from '../../../map/map-face.ts'
import type { EventLook } from './use-wall-look.ts'

/** What each of the four maps lights up beside the chosen point itself. */
const LIT: Readonly<Record<MapKey, readonly Kind[]>> = {
	risk: ['risk', 'shelter'],
	supply: ['depot'],
	force: ['force'],
	command: ['org'],
}

/** Of a look on everything, what belongs on one of four maps side by side: each shows its own answer to the same point. */
export function lookOnMap(map: MapKey, look: EventLook): EventLook {
	const own = (id: string) => {
		const kind = kindOfId(id)
		return kind !== null && LIT[map].includes(kind)
	}
	return { ...look, lit: look.lit.filter(own), links: look.links.filter(({ id }) => own(id)) }
}

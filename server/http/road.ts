import type { Request, Response } from 'express'
import { z } from 'zod'
import type { ClosedRoadsAnswer, RoadAnswer } from '../../domain/roads.ts'
import { beijingTime } from '../../domain/time.ts'
import { view } from '../../domain/view.ts'
import { answerJson } from './answer-json.ts'
import type { Desk } from './api-parts.ts'
import { lonLatText } from './lon-lat-text.ts'
import { readParameters } from './read-parameters.ts'
import { roadsOf } from './road-asks.ts'

const asking = z.strictObject({ at: lonLatText })

/** `GET /road?at=lon,lat`: the road there, as it would be closed; null where none is near. */
export async function road(desk: Desk, req: Request, res: Response): Promise<void> {
	const router = roadsOf(desk)
	const { at } = readParameters(asking, req.query)
	const [snap, piece, edges] = await Promise.all([router.snap(at), router.roadAt(at), router.edgesAt(at)])
	if (!snap || !piece) return answerJson(res, { road: null } satisfies RoadAnswer)
	const { name, ref, bridge } = piece
	const found = { at: snap.at, name: name || ref, class: piece.class, bridge, lines: await router.pieces(edges) }
	answerJson(res, { road: found } satisfies RoadAnswer)
}

/** `POST /closed-roads`: what each closure in force closes, those of exercises too, of those that the asker sees. */
export async function closedRoads(desk: Desk, _req: Request, res: Response): Promise<void> {
	const router = roadsOf(desk)
	const { closures } = await desk.closures(router, true)
	const seen = closures.filter(({ id }) => {
		const record = desk.layers.get(id)
		return record && view(desk.who, record)
	})
	const drawn = seen.map(async ({ id, edges }) => ({ id, lines: await router.pieces(edges) }))
	answerJson(res, {
		computed_at: beijingTime(desk.now()),
		closures: await Promise.all(drawn),
	} satisfies ClosedRoadsAnswer)
}

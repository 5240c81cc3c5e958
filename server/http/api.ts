import { type NextFunction, type Request, type Response, Router } from 'express'
import { isKind, type Kind } from '../../domain/record.ts'
import { answerItem } from './answer-item.ts'
import { answerJson } from './answer-json.ts'
import { type ApiParts, type Desk, LIMITS } from './api-parts.ts'
import { authenticate } from './authenticate.ts'
import { closuresInForce } from './closures-in-force.ts'
import { collectionOf, collectionsOf, SCHEMA_TYPE } from './collections.ts'
import { act } from './commands.ts'
import { coverage } from './coverage.ts'
import { cutOff } from './cut-off.ts'
import { offerDrafts } from './drafts.ts'
import { heights } from './heights.ts'
import { featureSchema, fieldSchema } from './kind-schema.ts'
import { CONFORMANCE, landingPage, OPENAPI_TYPE } from './landing.ts'
import { incidentLedger, stockLedger } from './ledgers.ts'
import { apiAddress, collectionAddress } from './links.ts'
import { nearest } from './nearest.ts'
import { openapi } from './openapi.ts'
import { findPlaces, whereIs } from './places.ts'
import { Problem } from './problem.ts'
import { reach } from './reach.ts'
import { readItems } from './read-items.ts'
import { jsonReader } from './read-json.ts'
import { reveal } from './reveal.ts'
import { closedRoads, road } from './road.ts'
import { travelTimes } from './travel.ts'
import { approveWall, askPairing, listWalls, tellPairing } from './walls.ts'
import { waysOut } from './ways-out.ts'
import { changeItem, createItems, PATCH_TYPES, removeItem } from './write-items.ts'

type Answer = (req: Request, res: Response) => void | Promise<void>
type Handler = (desk: Desk, req: Request, res: Response) => void | Promise<void>
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Methods<H> = Partial<Record<Method, H>>

/** OGC API – Features over the layers, and commands. `limits` that are left out are the usual ones. */
export function apiRouter(parts: Omit<ApiParts, 'limits'> & { limits?: Partial<ApiParts['limits']> }): Router {
	const limits = { ...LIMITS, ...parts.limits }
	const { layers, places, offers, walls } = parts
	const readJson = jsonReader(limits.bodyBytes)
	const closures = closuresInForce(layers)
	const router = Router()
	const open = (path: string, methods: Methods<Answer>) => router.all(path, (req, res) => dispatch(req, res, methods))
	const closed = (path: string, methods: Methods<Handler>) => {
		const signedIn = Object.entries(methods).map(([method, handler]): [string, Answer] => [
			method,
			(req, res) => handler({ ...parts, limits, readJson, closures, who: authenticate(parts.identify, req) }, req, res),
		])
		open(path, Object.fromEntries(signedIn))
	}

	open('/', { GET: (req, res) => answerJson(res, landingPage(req)) })
	open('/conformance', { GET: (_req, res) => answerJson(res, CONFORMANCE) })
	open('/openapi.json', { GET: (req, res) => answerJson(res, openapi(layers, limits, apiAddress(req)), OPENAPI_TYPE) })
	closed('/collections', { GET: ({ who }, req, res) => answerJson(res, collectionsOf(layers, who, req)) })
	closed('/collections/:kind', {
		GET: ({ who }, req, res) => answerJson(res, collectionOf(layers, who, kindOf(req), req)),
	})
	closed('/collections/:kind/schema', {
		GET: (_desk, req, res) =>
			answerJson(res, fieldSchema(layers, kindOf(req), `${collectionAddress(req, kindOf(req))}/schema`), SCHEMA_TYPE),
	})
	closed('/collections/:kind/feature-schema', {
		GET: (_desk, req, res) => answerJson(res, featureSchema(layers, kindOf(req)), SCHEMA_TYPE),
	})
	closed('/collections/:kind/items', {
		GET: (desk, req, res) => readItems(desk, kindOf(req), req, res),
		POST: (desk, req, res) => createItems(desk, kindOf(req), req, res),
	})
	closed('/collections/:kind/items/:id', {
		GET: (desk, req, res) => answerItem(desk, req, res, 200, idOf(req)),
		PUT: (desk, req, res) => changeItem(desk, kindOf(req), idOf(req), req, res),
		PATCH: (desk, req, res) => changeItem(desk, kindOf(req), idOf(req), req, res),
		DELETE: (desk, req, res) => removeItem(desk, kindOf(req), idOf(req), req, res),
	})
	closed('/commands', { POST: act })
	closed('/travel-times', { POST: travelTimes })
	closed('/nearest', { POST: nearest })
	closed('/reach', { POST: reach })
	closed('/cut-off', { POST: cutOff })
	closed('/coverage', { POST: coverage })
	closed('/road', { GET: road })
	closed('/closed-roads', { POST: closedRoads })
	closed('/ways-out', { POST: waysOut })
	closed('/heights', { POST: heights })
	closed('/reveal', { POST: reveal })
	closed('/ledgers/incident.csv', { GET: incidentLedger })
	closed('/ledgers/:file', { GET: stockLedger })
	if (walls) {
		open('/walls/pairing', {
			GET: (req, res) => tellPairing(walls, req, res),
			POST: (req, res) => askPairing(walls, req, res),
		})
		closed('/walls/approve', { POST: (desk, req, res) => approveWall(desk, walls, req, res) })
		closed('/walls', { GET: listWalls })
	}
	if (places) {
		closed('/places', { GET: (desk, req, res) => findPlaces(desk, places, req, res) })
		closed('/places/at', { GET: (desk, req, res) => whereIs(desk, places, req, res) })
	}
	if (offers) closed('/drafts', { GET: (desk, _req, res) => offerDrafts(desk, offers(), res) })
	router.use((req: Request, _res: Response, _next: NextFunction) => {
		throw new Problem(404, 'The API has no such address.', { where: req.path.slice(0, 200) })
	})
	return router
}

async function dispatch(req: Request, res: Response, methods: Methods<Answer>): Promise<void> {
	const answer = methods[(req.method === 'HEAD' ? 'GET' : req.method) as Method]
	if (answer) return answer(req, res)
	const allow = ['OPTIONS', ...Object.keys(methods), ...(methods.GET ? ['HEAD'] : [])].join(', ')
	if (req.method !== 'OPTIONS')
		throw new Problem(405, 'This address does not take this method.', { where: req.method }, { Allow: allow })
	res.setHeader('Allow', allow)
	if (methods.PATCH) res.setHeader('Accept-Patch', PATCH_TYPES.join(', '))
	res.status(204).end()
}

function kindOf({ params: { kind } }: Request): Kind {
	if (typeof kind === 'string' && isKind(kind)) return kind
	throw new Problem(404, 'There is no such collection.', {
		where: String(kind).slice(0, 80),
		why: 'not a kind of record',
	})
}

/** An id under the address of another kind names nothing. */
function idOf(req: Request): string {
	const id = String(req.params.id)
	return id.startsWith(`${kindOf(req)}:`) ? id : ''
}

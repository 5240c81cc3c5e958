import type { Actor } from '../actor.ts'
import type { Change } from '../change.ts'
import type { Asking } from '../decide.ts'
import type { Intent } from '../intent.ts'
import { knownIn, type Look, lookDuring } from '../look.ts'
import { type AnyRecord, loose, type Of } from '../record.ts'
import { writtenLine } from '../rules/written-line.ts'
import { scrubbed } from '../scrub.ts'
import { calloutsSaid } from './callouts-said.ts'
import { closureSaid } from './closure-said.ts'
import { needSaid, reservationSaid } from './goods-said.ts'
import { incidentSaid } from './incident-said.ts'
import type { Said, Scene } from './said.ts'
import { taskSaid } from './task-said.ts'
import { undoneSaid } from './undone-said.ts'

const NAME_LENGTH = 60
const WORDS_LENGTH = 300

/** The lines that what was done adds to the timelines of incidents, in the words of the office. */
export function timelineOf(
	look: Look,
	actor: Actor,
	intent: Intent,
	changes: readonly Change[],
	asking: Asking,
): Change[] {
	// Who brings in ledgers as they stand brings their timelines as well.
	if (!asking.mint || (actor.role === 'system' && intent.do === 'batch')) return []
	const after = lookDuring(look, new Map(changes.map((change) => [change.id, change.after])), look.places)
	const scene: Scene = { get: (id) => knownIn(after, id), at: asking.at, bySystem: actor.role === 'system' }
	const said = intent.do === 'undo' ? undoneSaid(look.entry(intent.seq)?.changes ?? []) : saidOf(intent, changes, scene)
	return said.flatMap((line) => lineOf(line, scene, asking) ?? [])
}

function saidOf(intent: Intent, changes: readonly Change[], scene: Scene): Said[] {
	const told = changes.filter(
		({ before, after }) =>
			(before !== null || isOfNow(after, scene.at)) && (intent.do !== 'merge' || after?.kind === 'incident'),
	)
	const callouts = told.flatMap(({ before, after }) =>
		after?.kind === 'callout' ? [{ before: before as Of<'callout'> | null, after }] : [],
	)
	return [...told.flatMap((change) => oneSaid(change, scene)), ...calloutsSaid(callouts)]
}

function oneSaid({ before, after }: Change, scene: Scene): Said[] {
	const record = after ?? before
	switch (record?.kind) {
		case 'need':
			return needSaid(before as Of<'need'> | null, after as Of<'need'> | null)
		case 'closure':
			return closureSaid(before as Of<'closure'> | null, after as Of<'closure'> | null)
		case 'incident':
			return after ? incidentSaid(before as Of<'incident'> | null, record, scene) : []
		case 'reservation':
			return after ? reservationSaid(before as Of<'reservation'> | null, record, scene) : []
		case 'task':
			return after ? taskSaid(before as Of<'task'> | null, record, scene) : []
		default:
			return []
	}
}

/** A record that is brought in with its past did not begin now. */
function isOfNow(record: AnyRecord | null, at: string): boolean {
	if (!record) return false
	const { status_at, issued_at } = loose(record)
	return (status_at ?? issued_at ?? at) === at
}

function lineOf({ incident: id, sort, words, harm, depot }: Said, scene: Scene, asking: Asking): Change | null {
	const incident = scene.get(id)
	if (incident?.kind !== 'incident') return null
	const line = writtenLine(asking, 'journal', {
		name: words.slice(0, NAME_LENGTH),
		region_code: incident.region_code,
		incident_id: id,
		sort,
		happened_at: asking.at,
		words: words.slice(0, WORDS_LENGTH),
		auto: true,
		harm,
		depot_id: depot,
	})
	// People write numbers into names as well.
	return line && { ...line, after: line.after && scrubbed(line.after) }
}

import { around, type Nearby } from '../../../../../domain/answers/around.ts'
import { camerasAround, facesPlace } from '../../../../../domain/answers/cameras-around.ts'
import { waterAround } from '../../../../../domain/answers/water-around.ts'
import { contains, type LonLat } from '../../../../../domain/geometry.ts'
import { highest } from '../../../../../domain/level.ts'
import type { Of } from '../../../../../domain/record.ts'
import { typeWords } from '../../../../map/type-words.ts'
import type { Say } from '../../../../ui/words/use-words.ts'
import type { Note } from '../parts/note-line.tsx'
import type { Looked } from './scope-of.ts'
import type { FoundSection } from './section.ts'
import { windKey } from './wind-key.ts'

type Words = Pick<Say, 't' | 'pick' | 'number' | 'distance'>
type Given = {
	at: LonLat
	looked: Looked
	/** Metres above the sea of the place and of what is asked for; null where not known. */
	heights: ReadonlyMap<string, number | null>
	here: number | null
}

const whereWords = ({ metres, bearing }: { metres: number; bearing: number }, { t, distance }: Words): string =>
	`${t(`answers.around.wind.${windKey(bearing)}`)} ${distance(metres)}`
const typeNote = (record: Of<'target'> | Of<'risk'> | Of<'camera'> | Of<'water'>, { pick }: Words): Note[] => {
	const words = typeWords(record)
	return words ? [{ text: pick(words) }] : []
}
/** How many of each sort there are, those with none left out. */
const tally = <T>(
	found: readonly T[],
	sorts: readonly (readonly [words: string, is: (one: T) => boolean, tone?: Note['tone']])[],
): Note[] =>
	sorts.flatMap(([words, is, tone]) => {
		const n = found.filter(is).length
		return n > 0 ? [{ text: `${words} ${n}`, ...(tone ? { tone } : {}) }] : []
	})

/** Where the district has recorded none at all, nobody knows how many there are. */
const countOf = (found: readonly unknown[], known: readonly unknown[]): number | string =>
	known.length === 0 ? '–' : found.length

/** Schools, hospitals, homes and the like. */
export function targetSection({ at, looked }: Given, targets: readonly Of<'target'>[], say: Words): FoundSection {
	const found = around<'target'>(at, looked.reach, targets, looked.within)
	const ofTypes =
		(...types: string[]) =>
		(one: Nearby<'target'>) =>
			types.includes(one.record.type)
	return {
		key: 'target',
		title: say.t('answers.around.targets', { n: countOf(found, targets) }),
		sum: tally(found, [
			[say.t('answers.around.schools'), ofTypes('school', 'kindergarten')],
			[say.t('answers.around.hospitals'), ofTypes('hospital', 'clinic')],
			[say.t('answers.around.nursing'), ofTypes('nursing')],
		]),
		lines: found.map((one) => ({
			id: one.record.id,
			name: one.record.name,
			notes: [
				...typeNote(one.record, say),
				{
					text:
						one.record.people === undefined
							? say.t('answers.around.peopleUnknown')
							: say.t('answers.people', { n: say.number(one.record.people) }),
				},
			],
			right: whereWords(one, say),
		})),
	}
}

const GRADES = ['major', 'larger', 'general', 'low'] as const
const gradeOf = ({ grade_static, grade_dynamic }: Of<'risk'>) => highest(grade_static, grade_dynamic).level

/** Risk points, counted by grade. */
export function riskSection({ at, looked }: Given, risks: readonly Of<'risk'>[], say: Words): FoundSection {
	const found = around<'risk'>(at, looked.reach, risks, looked.within)
	return {
		key: 'risk',
		title: say.t('answers.around.risks', { n: countOf(found, risks) }),
		sum: tally(
			found,
			GRADES.map((grade) => [say.t(`grade.${grade}`), (one: Nearby<'risk'>) => gradeOf(one.record) === grade] as const),
		),
		lines: found.map((one) => ({
			id: one.record.id,
			name: one.record.name,
			notes: [{ text: say.t(`grade.${gradeOf(one.record)}`) }, ...typeNote(one.record, say)],
			right: whereWords(one, say),
		})),
	}
}

/** Cameras: those that can be looked through first. */
export function cameraSection({ at, looked }: Given, cameras: readonly Of<'camera'>[], say: Words): FoundSection {
	const found = camerasAround(at, looked.reach, cameras, looked.within)
	const net = (state: string) => (one: Nearby<'camera'>) => one.record.net === state
	return {
		key: 'camera',
		title: say.t('answers.around.cameras', { n: countOf(found, cameras) }),
		sum: tally(found, [
			[say.t('answers.around.net.online'), net('online')],
			[say.t('answers.around.net.offline'), net('offline'), 'bad'],
			[say.t('answers.around.net.unknown'), net('unknown'), 'quality'],
		]),
		lines: found.map((one) => ({
			id: one.record.id,
			name: one.record.name,
			notes: [
				...(one.record.net === 'online'
					? []
					: [
							{
								text: say.t(`answers.around.net.${one.record.net}`),
								tone: one.record.net === 'offline' ? ('bad' as const) : ('quality' as const),
							},
						]),
				...(facesPlace(one) ? [{ text: say.t('answers.around.faces') }] : []),
				...typeNote(one.record, say),
			],
			right: whereWords(one, say),
		})),
	}
}

/** Where water may be taken, how much, and how far above or below the place it lies. */
export function waterSection(
	{ at, looked, heights, here }: Given,
	waters: readonly Of<'water'>[],
	say: Words,
): FoundSection {
	const within = looked.within
	const found = waterAround(at, looked.reach, waters, 0).filter(
		({ record }) => !within || (record.at && contains(within, record.at)),
	)
	return {
		key: 'water',
		title: say.t('answers.around.waters', { n: countOf(found, waters) }),
		sum: [],
		lines: found.map((one) => ({
			id: one.record.id,
			name: one.record.name,
			notes: [
				...volumeNote(one.record, say),
				...riseNote(one.record.elevation_m ?? heights.get(one.record.id) ?? null, here, say),
				...typeNote(one.record, say),
			],
			right: whereWords(one, say),
		})),
	}
}

const riseNote = (there: number | null, here: number | null, { t }: Words): Note[] => {
	if (there === null || here === null) return []
	const metres = Math.round(there - here)
	return [{ text: t('answers.around.rise', { n: metres > 0 ? `+${metres}` : metres < 0 ? `−${-metres}` : '0' }) }]
}

/** These do not run empty, so that no volume is asked of them. */
const RUNNING: readonly Of<'water'>['type'][] = ['hydrant', 'river', 'reservoir']
function volumeNote({ type, volume_m3: volume, flow_l_s: flow }: Of<'water'>, { t, number }: Words): Note[] {
	if (volume !== undefined) return [{ text: `${number(volume)} m³` }]
	if (flow !== undefined) return [{ text: `${number(flow)} L/s` }]
	return RUNNING.includes(type) ? [] : [{ text: t('answers.around.volumeUnknown'), tone: 'quality' }]
}

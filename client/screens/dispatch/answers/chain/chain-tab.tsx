import { type InCharge, inCharge } from '../../../../../domain/answers/in-charge.ts'
import type { Of } from '../../../../../domain/record.ts'
import { useRecords } from '../../../../session/use-session.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { MaskedPhone } from '../../../common/reveal/masked-phone.tsx'
import { useDesk } from '../../desk.ts'
import { AnswerState } from '../parts/answer-state.tsx'
import { titleWords } from './title-words.ts'

/** Who answers for this place: village, township, district. */
export function ChainTab() {
	const { region, at, now, nearest } = useDesk()
	const { t } = useWords()
	const orgs = useRecords('org')
	const persons = useRecords('person')
	const regions = useRecords('region')
	const shifts = useRecords('shift')
	if (!at) return <AnswerState nearest={nearest} />
	if (!region) return <p className="ans-empty">{t('answers.chain.noRegion')}</p>
	return (
		<div className="ans-scroll">
			{inCharge(region, { orgs, persons, regions, shifts, now }).map((step) => (
				<Step key={step.level} step={step} persons={persons} />
			))}
		</div>
	)
}

function Step({ step, persons }: { step: InCharge; persons: readonly Of<'person'>[] }) {
	const { t } = useWords()
	const { level, region, unit, posts, onDuty } = step
	const vacant = posts.filter(isVacant).length
	return (
		<section className="chain" aria-label={region?.name ?? t(`answers.chain.${level}`)}>
			<div className="ans-head">
				<b className="grow">{region?.name ?? t(`answers.chain.${level}`)}</b>
				{vacant > 0 && <span className="bad">{t('answers.chain.vacancies', { n: vacant })}</span>}
			</div>
			{unit === null ? (
				<p className="ans-empty">{t('answers.chain.noUnit')}</p>
			) : (
				<>
					<div className="chain-line">
						<span className="title">{t('answers.chain.unit')}</span>
						<span className="grow">{unit.name}</span>
						<Phone id={unit.id} field="duty_24h_phone" value={unit.duty_24h_phone} whose={unit.name} />
					</div>
					{onDuty && <Watch shift={onDuty} persons={persons} />}
					<ul>
						{keyed(posts).map(([key, post]) => (
							<PostLine key={key} post={post} />
						))}
					</ul>
				</>
			)}
		</section>
	)
}

type Post = InCharge['posts'][number]
/** Two may bear one title, and be vacant both. */
const keyed = (posts: readonly Post[]) => posts.map((post, i) => [`${i} ${post.title}`, post] as const)
const isVacant = ({ vacant }: Post): boolean => vacant

function PostLine({ post }: { post: Post }) {
	const { t, pick } = useWords()
	const { person } = post
	const words = titleWords(post.title)
	return (
		<li className="chain-line">
			<span className="title">{words ? pick(words) : post.title}</span>
			{person ? (
				<>
					<span className="grow">
						<b>{person.name}</b> <span className="ans-soft">{person.gov_title}</span>
					</span>
					<Phone id={person.id} field="mobile" value={person.mobile} whose={person.name} />
				</>
			) : (
				<span className={post.vacant ? 'grow bad' : 'grow quality'}>
					{t(post.vacant ? 'answers.chain.vacant' : 'answers.unknown')}
				</span>
			)}
		</li>
	)
}

function Watch({ shift, persons }: { shift: Of<'shift'>; persons: readonly Of<'person'>[] }) {
	const { t } = useWords()
	const nameOf = (id: string | undefined) =>
		id ? (persons.find((person) => person.id === id)?.name ?? t('answers.unknown')) : null
	const who = [nameOf(shift.leader_id), nameOf(shift.chief_id), ...(shift.staff_ids ?? []).map(nameOf)].filter(
		(name) => name !== null,
	)
	return (
		<div className="chain-line">
			<span className="title">{t('answers.chain.onDuty')}</span>
			<span className="grow">{who.length > 0 ? who.join(t('answers.comma')) : t('answers.unknown')}</span>
			<Phone id={shift.id} field="duty_phone" value={shift.duty_phone} whose={t('answers.chain.onDuty')} />
		</div>
	)
}

function Phone(props: { id: string; field: string; value: string | undefined; whose: string }) {
	const { incident } = useDesk()
	const { t } = useWords()
	const reason = t('answers.reveal.usual', { name: incident?.name ?? t('answers.reveal.call') }).slice(0, 120)
	return <MaskedPhone {...props} reason={reason} />
}

import { useState } from 'react'
import { itemOf } from '../../../../../domain/catalogue.ts'
import type { Of } from '../../../../../domain/record.ts'
import { optionWords } from '../../../../map/type-words.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { useMay } from '../../../common/use-may.ts'
import { useDesk } from '../../desk.ts'
import { firstClick } from '../../form/first-click.ts'
import { useOnce } from '../../form/use-once.ts'
import { countdown } from '../parts/countdown.ts'

type Reservation = Of<'reservation'>

/** What is promised of the item: for how long it is kept, whether it has left, who has it. */
export function HeldList({ promised }: { promised: readonly Reservation[] }) {
	const { t } = useWords()
	if (promised.length === 0) return null
	return (
		<ul className="ans-held" aria-label={t('answers.held.list')}>
			{promised.map((one) => (
				<HeldRow key={one.id} one={one} />
			))}
		</ul>
	)
}

function HeldRow({ one }: { one: Reservation }) {
	const { points, now } = useDesk()
	const { t, pick, number } = useWords()
	const depot = points.supply.find(({ id }) => id === one.depot_id)
	const status = optionWords('reservation', 'status', one.status)
	const since = one.status_at?.slice(11, 16) ?? ''
	return (
		<li>
			<b className="grow">{depot?.name ?? t('answers.unknown')}</b>
			<span>
				{number(one.qty)} {itemOf(one.item_code).unit}
			</span>
			<span className="held-state">
				{status && pick(status)}{' '}
				{one.status === 'held' ? (
					<Left until={one.held_until} now={now} />
				) : one.status === 'in_transit' ? (
					t('answers.held.due', { time: dueAt(one) ?? t('answers.unknown') })
				) : (
					[since, one.received_by].filter((part) => part).join(' ')
				)}
			</span>
			<HeldActs one={one} />
		</li>
	)
}

function Left({ until, now }: { until: string | undefined; now: number }) {
	const { t } = useWords()
	if (until === undefined) return <span>{t('answers.unknown')}</span>
	const left = Date.parse(until) - now
	if (left <= 0) return <span className="quality">{t('answers.held.over')}</span>
	return (
		<b className={left < 5 * 60_000 ? 'quality' : undefined}>{t('answers.held.left', { time: countdown(left) })}</b>
	)
}

/** When it should be here: loaded already, so no later than was promised. */
function dueAt({ sent_at, minutes }: Reservation): string | null {
	if (sent_at === undefined || minutes === undefined) return null
	return new Date(Date.parse(sent_at) + minutes * 60_000 + 8 * 3_600_000).toISOString().slice(11, 16)
}

function HeldActs({ one }: { one: Reservation }) {
	const { send } = useDesk()
	const { t } = useWords()
	const [handing, setHanding] = useState(false)
	const may = useMay('reservation', 'status')
	if (!may) return null
	const to = (status: Reservation['status']) => send({ do: 'status', id: one.id, to: status })
	if (one.status === 'received') return null
	if (handing) return <HandOver one={one} onDone={() => setHanding(false)} />
	return (
		<span className="held-acts">
			{one.status === 'held' ? (
				<button type="button" className="button small" onClick={firstClick(() => to('in_transit'))}>
					{t('answers.held.send')}
				</button>
			) : (
				<button type="button" className="button small" onClick={firstClick(() => setHanding(true))}>
					{t('answers.held.handOver')}
				</button>
			)}
			<button type="button" className="button small" onClick={firstClick(() => to('released'))}>
				{t(one.status === 'held' ? 'answers.held.release' : 'answers.held.callBack')}
			</button>
		</span>
	)
}

/** Who has it now. */
function HandOver({ one, onDone }: { one: Reservation; onDone: () => void }) {
	const { send } = useDesk()
	const { t } = useWords()
	const [who, setWho] = useState('')
	const give = useOnce(async () => {
		const received_by = who.trim()
		const set = received_by ? { set: { received_by } } : {}
		if ((await send({ do: 'status', id: one.id, to: 'received', ...set })).ok) onDone()
	})
	return (
		<form
			className="held-acts"
			onSubmit={(event) => {
				event.preventDefault()
				void give()
			}}
			onKeyDown={(event) => event.key === 'Escape' && onDone()}
		>
			<input
				className="line-field"
				aria-label={t('answers.held.receivedBy')}
				placeholder={t('answers.held.receivedBy')}
				value={who}
				maxLength={30}
				// biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
				autoFocus
				onChange={(event) => setWho(event.target.value)}
			/>
			<button type="submit" className="button small">
				{t('answers.held.handOver')}
			</button>
		</form>
	)
}

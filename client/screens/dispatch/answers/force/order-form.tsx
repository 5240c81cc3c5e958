import { type KeyboardEvent, useId, useState } from 'react'
import type { Near } from '../../../../../domain/nearest.ts'
import type { Of } from '../../../../../domain/record.ts'
import { newId } from '../../../../session/new-id.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { useMay } from '../../../common/use-may.ts'
import { useDesk } from '../../desk.ts'
import { useOnce } from '../../form/use-once.ts'
import { Stepper } from '../parts/stepper.tsx'
import { dispatchIntent, type Order } from './dispatch-intent.ts'
import { LeftBehind } from './left-behind.tsx'
import { peopleOf } from './people-of.ts'

type Props = { force: Of<'force'>; near: Near | null; free: number | null; belowMinimum: boolean }
type Exception = 'already-out' | 'too-few-left'
const isException = (refusal: string): refusal is Exception => refusal === 'already-out' || refusal === 'too-few-left'

/** What they are to do, how many go, where they meet and how they are called; sent as one order. */
export function OrderForm({ force, near, free, belowMinimum }: Props) {
	const { incident, send, say, dispatch } = useDesk()
	const { t } = useWords()
	const may = useMay('task', 'add')
	const { most, first } = peopleOf({ force, free, belowMinimum })
	const [order, setOrder] = useState<Order>(() => ({
		...{ people: Math.max(1, first), meet_point: '', radio_channel: '', safety: '', via: 'phone', reason: '' },
		words: incident ? t(`answers.order.usual.${incident.type}`) : '',
	}))
	const [exception, setException] = useState<Exception | null>(null)
	const ready = order.words.trim() !== '' && most > 0 && (exception === null || order.reason.trim() !== '')
	const submit = useOnce(async () => {
		if (!ready || !incident) return
		const outcome = await send(dispatchIntent({ id: newId('task'), incident, force, near, order }))
		if (outcome.ok) {
			say(t('answers.order.sent', { name: force.name, n: order.people }))
			dispatch({ step: 'select', id: null })
		} else if (isException(outcome.refusal)) setException(outcome.refusal)
	})
	if (!incident || !may)
		return <p className="ans-empty">{t(incident ? 'answers.mayNot' : 'answers.supply.noIncident')}</p>
	return (
		<form
			className="order"
			onSubmit={(event) => {
				event.preventDefault()
				void submit()
			}}
			onKeyDown={(event) => onControlEnter(event, submit)}
		>
			<OrderFields order={order} most={most} onOrder={(part) => setOrder({ ...order, ...part })} />
			{exception && (
				<TextLine
					label={t(`answers.order.why.${exception}`)}
					value={order.reason}
					most={120}
					onText={(reason) => setOrder({ ...order, reason })}
				/>
			)}
			{order.people >= most && near && <LeftBehind force={force.id} />}
			<div className="order-acts">
				{most === 0 && <span className="quality grow">{t('answers.order.nobodyFree')}</span>}
				<button type="submit" className="button primary" disabled={!ready}>
					{t(exception ? 'answers.order.sendAll' : 'answers.order.send', { n: order.people })}
				</button>
			</div>
		</form>
	)
}

function onControlEnter(event: KeyboardEvent, act: () => void) {
	event.stopPropagation()
	if (event.key !== 'Enter' || !event.ctrlKey) return
	event.preventDefault()
	act()
}

type FieldsProps = { order: Order; most: number; onOrder: (part: Partial<Order>) => void }
function OrderFields({ order, most, onOrder }: FieldsProps) {
	const { t } = useWords()
	const words = useId()
	return (
		<>
			<div className="order-line">
				<label htmlFor={words}>{t('answers.order.words')}</label>
				<textarea
					id={words}
					rows={2}
					maxLength={300}
					value={order.words}
					onChange={(event) => onOrder({ words: event.target.value })}
				/>
			</div>
			<div className="order-line">
				<span>{t('answers.order.people')}</span>
				<Stepper
					label={t('answers.order.people')}
					qty={order.people}
					least={1}
					most={Math.max(1, most)}
					onQty={(people) => onOrder({ people })}
				/>
				<fieldset className="segments" aria-label={t('answers.order.via')}>
					{(['phone', 'radio'] as const).map((via) => (
						<button key={via} type="button" aria-pressed={order.via === via} onClick={() => onOrder({ via })}>
							{t(`answers.order.by.${via}`)}
						</button>
					))}
				</fieldset>
			</div>
			<TextLine
				label={t('answers.order.meet')}
				value={order.meet_point}
				most={60}
				onText={(meet_point) => onOrder({ meet_point })}
			/>
			<TextLine
				label={t('answers.order.channel')}
				value={order.radio_channel}
				most={20}
				onText={(radio_channel) => onOrder({ radio_channel })}
			/>
			<TextLine
				label={t('answers.order.safety')}
				value={order.safety}
				most={120}
				onText={(safety) => onOrder({ safety })}
			/>
		</>
	)
}

type LineProps = { label: string; value: string; most: number; onText: (text: string) => void }
function TextLine({ label, value, most, onText }: LineProps) {
	const id = useId()
	return (
		<div className="order-line">
			<label htmlFor={id}>{label}</label>
			<input
				id={id}
				className="line-field"
				value={value}
				maxLength={most}
				onChange={(event) => onText(event.target.value)}
			/>
		</div>
	)
}

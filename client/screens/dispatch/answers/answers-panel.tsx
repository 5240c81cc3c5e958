import './answers.css'
import './fields.css'
import './found.css'
import './notes.css'
import './orders.css'
import './rows.css'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { MiniPicture } from '../../../map/symbols/mini-picture.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { TABS, type Tab, useDesk } from '../desk.ts'
import { AroundTab } from './around/around-tab.tsx'
import { ChainTab } from './chain/chain-tab.tsx'
import { ForceTab } from './force/force-tab.tsx'
import { ShelterTab } from './shelter/shelter-tab.tsx'
import { SupplyTab } from './supply/supply-tab.tsx'

const BODIES: Readonly<Record<Tab, () => ReactNode>> = {
	supply: SupplyTab,
	force: ForceTab,
	shelter: ShelterTab,
	around: AroundTab,
	chain: ChainTab,
}

/** The right side of the desk: what can be sent, where people can go, what lies around, who answers for it. */
export function AnswersPanel() {
	const { state } = useDesk()
	const { t } = useWords()
	const Body = BODIES[state.tab]
	return (
		<aside className="answers" aria-label={t('answers.label')}>
			<Tabs />
			<div className="ans-body" role="tabpanel" aria-label={t(`answers.tab.${state.tab}`)}>
				<Body />
			</div>
		</aside>
	)
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

function Tabs() {
	const { state, dispatch } = useDesk()
	const { t } = useWords()
	const list = useRef<HTMLDivElement>(null)
	const press = (event: KeyboardEvent) => {
		const by = STEPS[event.key]
		if (by === undefined) return
		const next = TABS[(TABS.indexOf(state.tab) + by + TABS.length) % TABS.length]
		if (!next) return
		event.preventDefault()
		dispatch({ step: 'tab', tab: next })
		list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
	}
	return (
		<div ref={list} className="ans-tabs" role="tablist" aria-label={t('answers.label')} onKeyDown={press}>
			{TABS.map((tab) => (
				<button
					key={tab}
					type="button"
					role="tab"
					data-tab={tab}
					aria-selected={state.tab === tab}
					tabIndex={state.tab === tab ? 0 : -1}
					onClick={() => dispatch({ step: 'tab', tab })}
				>
					{(tab === 'supply' || tab === 'force' || tab === 'shelter') && <MiniPicture layer={tab} size={14} />}
					{t(`answers.tab.${tab}`)}
				</button>
			))}
		</div>
	)
}

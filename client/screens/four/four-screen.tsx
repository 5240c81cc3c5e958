import './shell.css'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import { MAP_KEYS } from '../../map/map-face.ts'
import { Toast } from '../../ui/toast.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { deskAfter, keepDesk, keptDesk } from './desk.ts'
import { FiguresPanel } from './figures-panel.tsx'
import { FourView } from './four-view.tsx'
import { LayeredView } from './layered-view.tsx'
import { ListPanel } from './list-panel.tsx'
import { Rail } from './rail.tsx'
import type { Stage } from './stage.ts'
import { TopBar } from './top-bar.tsx'
import { useGround } from './use-ground.ts'
import { useKeys } from './use-keys.ts'
import { type Notes, UNDO_SECONDS, useNotes } from './use-notes.ts'
import { usePoints } from './use-points.ts'
import { useStage } from './use-stage.ts'

/** Records made up for showing the product say so themselves. */
const DEMO = '演示数据'

/** The page of the four maps: one map with four layers, or four maps side by side. */
export function FourScreen() {
	const [desk, dispatch] = useReducer(deskAfter, null, keptDesk)
	useEffect(() => keepDesk(desk), [desk])
	const search = useRef<HTMLInputElement>(null)
	const list = useRef<HTMLDivElement>(null)
	const notes = useNotes()
	const ground = useGround()
	const { stage, openRow } = useStage({ desk, dispatch, notes, ground })
	useTitle(stage.places.district)
	const points = usePoints()
	const demo = MAP_KEYS.some((key) => points[key].some(({ src_system }) => src_system === DEMO))
	const chooseTownship = useCallback(
		(code: string | null) => {
			dispatch({ step: 'township', code })
			if (code) stage.camera.showTownship(code)
			else if (!stage.camera.restore()) stage.camera.showAll()
		},
		[stage.camera],
	)
	useDeskKeys(stage, notes, dispatch, list, () => {
		if (desk.view === 'four') dispatch({ step: 'view', view: 'layered' })
		// The list may have to come first.
		if (search.current) search.current.focus()
		else requestAnimationFrame(() => search.current?.focus())
	})
	return (
		<div className="app">
			<TopBar district={stage.places.district} />
			<Rail view={desk.view} onView={(view) => dispatch({ step: 'view', view })} />
			<main className={`main view-${desk.view}`}>
				{desk.view === 'four' ? (
					<FourView stage={stage} points={points} demo={demo} dispatch={dispatch} />
				) : (
					<>
						<ListPanel
							desk={desk}
							points={points[desk.lead]}
							places={stage.places}
							today={stage.today}
							search={search}
							list={list}
							dispatch={dispatch}
							onOpen={openRow}
							onTownship={chooseTownship}
						/>
						<LayeredView stage={stage} points={points} demo={demo} dispatch={dispatch} />
						<aside className="all-figures">
							{MAP_KEYS.map((key) => (
								<FiguresPanel
									key={key}
									map={key}
									points={points}
									today={stage.today}
									onLead={() => dispatch({ step: 'lead', key })}
								/>
							))}
						</aside>
					</>
				)}
			</main>
			<Foot notes={notes} groundFailed={ground.state === 'failed'} onRetry={ground.retry} />
		</div>
	)
}

function Foot({ notes, groundFailed, onRetry }: { notes: Notes; groundFailed: boolean; onRetry: () => void }) {
	const { t } = useWords()
	return (
		<div className="toasts">
			{groundFailed && (
				<Toast
					note={{ key: 0, text: t('map.noBackdrop'), bad: true, action: { label: t('map.retry'), run: onRetry } }}
					seconds={0}
					closeLabel={t('toast.close')}
				/>
			)}
			{notes.note && (
				<Toast note={notes.note} seconds={UNDO_SECONDS} closeLabel={t('toast.close')} onClose={notes.close} />
			)}
		</div>
	)
}

function useTitle(district: string | null): void {
	const { t } = useWords()
	useEffect(() => {
		document.title = district ? t('brand', { district }) : t('brandAlone')
	}, [district, t])
}

function useDeskKeys(
	{ desk, move, camera, pick }: Stage,
	notes: Notes,
	dispatch: (step: Parameters<typeof deskAfter>[1]) => void,
	list: { readonly current: HTMLElement | null },
	focusSearch: () => void,
): void {
	const held = move.carry?.phase === 'carried' && move.carry.by === 'keys'
	useKeys({
		toggle: (key) => dispatch({ step: 'toggle', key }),
		only: (key) => dispatch({ step: 'only', key }),
		escape: () => (move.carry ? move.cancel() : desk.selected ? pick(null) : camera.restore()),
		undo: notes.undo,
		search: focusSearch,
		list: () => list.current?.focus(),
		zoom: (by) => camera.zoom(by),
		carried: held ? { nudge: move.nudge, drop: move.drop } : null,
	})
}

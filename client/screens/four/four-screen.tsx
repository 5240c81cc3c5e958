import './shell.css'
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'
import { MAP_KEYS } from '../../map/map-face.ts'
import { Toast } from '../../ui/toast.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { deskAfter, keepDesk, keptDesk } from './desk.ts'
import { DraftsEntry } from './drafts/drafts-entry.tsx'
import { DraftsPanel } from './drafts/drafts-panel.tsx'
import { type Drafts, useDrafts } from './drafts/use-drafts.ts'
import { FiguresPanel } from './figures-panel.tsx'
import { FourView } from './four-view.tsx'
import { LayeredView } from './layered-view.tsx'
import { ListPanel } from './list-panel.tsx'
import { Rail } from './rail.tsx'
import { SearchBox } from './search/search-box.tsx'
import type { Stage } from './stage.ts'
import { TopBar } from './top-bar.tsx'
import { LOCAL } from './use-basemap.ts'
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
	const drafts = useDrafts(notes, ground.retry)
	const offered = useMemo(() => drafts.offers.map(({ preview }) => preview), [drafts.offers])
	const { stage, openRow, openFound } = useStage({ desk, dispatch, notes, ground, offered })
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
	useDeskKeys(stage, notes, drafts, dispatch, list, () => {
		search.current?.focus()
		search.current?.select()
	})
	return (
		<div className="app">
			<TopBar
				district={stage.places.district}
				search={<SearchBox input={search} camera={stage.camera} today={stage.today} onOpen={openFound} />}
			/>
			<Rail view={desk.view} onView={(view) => dispatch({ step: 'view', view })} />
			<main className={`main view-${desk.view}`}>
				{desk.view === 'four' ? (
					<FourView stage={stage} points={points} demo={demo} dispatch={dispatch} />
				) : (
					<>
						{drafts.open ? (
							<DraftsPanel
								drafts={drafts}
								left={ground.ground.pack?.drafts ?? 0}
								places={stage.places}
								today={stage.today}
								onShow={(at) => stage.camera.visit(at)}
							/>
						) : (
							<ListPanel
								desk={desk}
								points={points[desk.lead]}
								known={points.known}
								places={stage.places}
								today={stage.today}
								list={list}
								dispatch={dispatch}
								onOpen={openRow}
								onTownship={chooseTownship}
								foot={<DraftsEntry count={ground.ground.pack?.drafts ?? 0} onOpen={() => drafts.show(true)} />}
							/>
						)}
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
					note={{ key: 0, text: t('map.noGround'), bad: true, action: { label: t('map.retry'), run: onRetry } }}
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
	{ desk, move, camera, pick, pin, ground }: Stage,
	notes: Notes,
	drafts: Drafts,
	dispatch: (step: Parameters<typeof deskAfter>[1]) => void,
	list: { readonly current: HTMLElement | null },
	focusSearch: () => void,
): void {
	const held = move.carry?.phase === 'carried' && move.carry.by === 'keys'
	useKeys({
		toggle: (key) => dispatch({ step: 'toggle', key }),
		only: (key) => dispatch({ step: 'only', key }),
		escape: () => {
			if (move.carry) move.cancel()
			else if (desk.selected || pin.place) pick(null)
			else if (drafts.open) drafts.show(false)
			else camera.restore()
		},
		undo: notes.undo,
		search: focusSearch,
		list: () => list.current?.focus(),
		zoom: (by) => camera.zoom(by),
		localBasemap: () => ground.choose(LOCAL),
		carried: held ? { nudge: move.nudge, drop: move.drop } : null,
	})
}

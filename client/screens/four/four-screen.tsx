import '../common/shell/shell.css'
import './four-view.css'
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'
import { useWords } from '../../ui/words/use-words.ts'
import { AlarmBar } from '../common/alarm-bar/alarm-bar.tsx'
import { SearchBox } from '../common/search/search-box.tsx'
import { PageNotes } from '../common/shell/page-notes.tsx'
import { Rail } from '../common/shell/rail.tsx'
import { TopBar } from '../common/shell/top-bar.tsx'
import { useNotes } from '../common/shell/use-notes.ts'
import { useGround } from '../common/use-ground.ts'
import { useMadeUp } from '../common/use-made-up.ts'
import { usePoints } from '../common/use-points.ts'
import { AllFigures } from './all-figures.tsx'
import { deskAfter, keepDesk, keptDesk } from './desk.ts'
import { useDrafts } from './drafts/use-drafts.ts'
import { FourView } from './four-view.tsx'
import { LayeredView } from './layered-view.tsx'
import { SidePanel } from './side-panel.tsx'
import { useDeskKeys } from './use-desk-keys.ts'
import { useStage } from './use-stage.ts'
import { Views } from './views.tsx'

/** The page of the four maps: one map with four layers, or four maps side by side. */
export default function FourScreen() {
	const { t } = useWords()
	const [desk, dispatch] = useReducer(deskAfter, null, keptDesk)
	useEffect(() => keepDesk(desk), [desk])
	const search = useRef<HTMLInputElement>(null)
	const list = useRef<HTMLDivElement>(null)
	const notes = useNotes()
	const ground = useGround()
	const drafts = useDrafts(notes, ground.retry)
	const offered = useMemo(() => drafts.offers.map(({ preview }) => preview), [drafts.offers])
	const { stage, openRow, openFound } = useStage({ desk, dispatch, notes, ground, offered })
	const near = useCallback(() => stage.camera.centre, [stage.camera])
	useTitle(stage.places.district)
	const points = usePoints()
	const demo = useMadeUp(points)
	const given = { stage, points, dispatch }
	useDeskKeys({ stage, notes, drafts, dispatch, list, search })
	return (
		<div className="app">
			<TopBar
				district={stage.places.district}
				mode={t('mode.normal')}
				title={t('title')}
				search={<SearchBox input={search} near={near} today={stage.today} onOpen={openFound} />}
			/>
			<AlarmBar onShow={(at) => stage.camera.visit(at)} onFail={notes.fail} />
			<Rail page="four">
				<Views view={desk.view} onView={(view) => dispatch({ step: 'view', view })} />
			</Rail>
			<main className={`main view-${desk.view}`}>
				{desk.view === 'four' ? (
					<FourView {...given} demo={demo} />
				) : (
					<>
						<SidePanel {...given} drafts={drafts} list={list} onOpen={openRow} />
						<LayeredView {...given} demo={demo} />
						<AllFigures points={points} today={stage.today} dispatch={dispatch} />
					</>
				)}
			</main>
			<PageNotes notes={notes} groundFailed={ground.state === 'failed'} onRetry={ground.retry} />
		</div>
	)
}

function useTitle(district: string | null): void {
	const { t } = useWords()
	useEffect(() => {
		document.title = district ? t('brand', { district }) : t('brandAlone')
	}, [district, t])
}

import '../common/shell/shell.css'
import './dispatch.css'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useWords } from '../../ui/words/use-words.ts'
import { AlarmBar } from '../common/alarm-bar/alarm-bar.tsx'
import { SearchBox } from '../common/search/search-box.tsx'
import { PageNotes } from '../common/shell/page-notes.tsx'
import { Rail } from '../common/shell/rail.tsx'
import { TopBar } from '../common/shell/top-bar.tsx'
import { useNotes } from '../common/shell/use-notes.ts'
import { useGround } from '../common/use-ground.ts'
import { AnswersPanel } from './answers/answers-panel.tsx'
import { CommandBar } from './command-bar/command-bar.tsx'
import { useDesk } from './desk.ts'
import { DeskProvider } from './desk-provider.tsx'
import { IncidentSide } from './incident/incident-side.tsx'
import { NoteInput } from './incident/note-input.tsx'
import { TimelineBlock } from './incident/timeline-block.tsx'
import { useWide } from './incident/use-wide.ts'
import { DispatchMap } from './map/dispatch-map.tsx'
import { useOpenFound } from './state/use-open-found.ts'
import { usePageKeys } from './use-page-keys.ts'

/** The page of the dispatch desk: the incident, the map, and what is nearest by road. */
export default function DispatchScreen() {
	const notes = useNotes()
	const ground = useGround()
	const search = useRef<HTMLInputElement>(null)
	return (
		<DeskProvider notes={notes} ground={ground}>
			<div className="app">
				<Top search={search} />
				<Keys search={search} />
				<Alarms />
				<Rail page="dispatch" />
				<main className="main desk">
					<IncidentSide />
					<DispatchMap />
					<AnswersPanel />
					<TimelineSide />
				</main>
				<PageNotes notes={notes} groundFailed={ground.state === 'failed'} onRetry={ground.retry} />
			</div>
		</DeskProvider>
	)
}

function Top({ search }: { search: RefObject<HTMLInputElement | null> }) {
	const { t } = useWords()
	const { incident, state, places, today, at } = useDesk()
	const open = useOpenFound()
	const { district } = places
	useEffect(() => {
		document.title = `${t('dispatch.label')} · ${district ? t('brand', { district }) : t('brandAlone')}`
	}, [district, t])
	const mode = state.call ? 'call' : incident?.exercise ? 'exercise' : incident ? 'incident' : 'none'
	return (
		<TopBar
			district={district}
			mode={t(`dispatch.mode.${mode}`)}
			solid={mode !== 'none'}
			title={incident?.name ?? ''}
			search={<SearchBox input={search} near={() => at} today={today} onOpen={open} />}
		/>
	)
}

/** The keys of the page, and the command bar that one of them opens. */
function Keys({ search }: { search: RefObject<HTMLInputElement | null> }) {
	const [open, setOpen] = useState(false)
	usePageKeys({ search, command: () => setOpen(true) })
	return open && <CommandBar onClose={() => setOpen(false)} />
}

/** On the widest pages the timeline has a column of its own. */
function TimelineSide() {
	const { t } = useWords()
	const { incident } = useDesk()
	if (!useWide(2560) || !incident) return null
	return (
		<aside className="timeline-side" aria-label={t('dispatch.parts.timeline')}>
			<div className="side-scroll">
				<TimelineBlock incident={incident} />
			</div>
			<NoteInput incident={incident} />
		</aside>
	)
}

function Alarms() {
	const { camera, fail } = useDesk()
	return <AlarmBar onShow={(at) => camera.current?.visit(at)} onFail={fail} />
}

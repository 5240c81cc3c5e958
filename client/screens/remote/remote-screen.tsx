import './remote.css'
import './parts.css'
import './pair.css'
import { useState } from 'react'
import type { Id } from '../../../domain/record.ts'
import { useLine } from '../../session/use-session.ts'
import { Icon } from '../../ui/icon.tsx'
import { Toast } from '../../ui/toast.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { ConnectionState } from '../common/connection-state.tsx'
import { useMay } from '../common/use-may.ts'
import { useMe } from '../common/use-me.ts'
import { useToday } from '../common/use-now.ts'
import { AlarmsPart, IncidentsPart } from './events-part.tsx'
import { FlyPart } from './fly-part.tsx'
import { ModePart } from './mode-part.tsx'
import { PairPart } from './pair-part.tsx'
import { ScenePart } from './scene-part.tsx'
import { StatePart } from './state-part.tsx'
import { useChosen } from './use-chosen.ts'
import { useDriver } from './use-driver.ts'
import { useWallWords } from './use-wall-words.ts'
import { useWalls } from './use-walls.ts'
import { WallList } from './wall-list.tsx'

const NOTE_SECONDS = 6

/** Drives the walls from a desk or a phone. */
export default function RemoteScreen() {
	const { t } = useWords()
	const me = useMe()
	const line = useLine()
	const may = useMay('wall', 'edit')
	const signedOut = line.line === 'failed' && line.reason === 'signed-out'
	return (
		<div className="remote">
			<header>
				<a href="/" aria-label={t('remote.desk')} title={t('remote.desk')}>
					<Icon name="back" size={20} />
				</a>
				<h1>{t('remote.title')}</h1>
				<i className="grow" />
				<ConnectionState />
			</header>
			{signedOut || (me && !may) ? (
				<p className="remote-note">{t(signedOut ? 'remote.signedOut' : 'remote.forbidden')}</p>
			) : (
				me && <Remote />
			)}
		</div>
	)
}

function Remote() {
	const { t } = useWords()
	const today = useToday()
	const walls = useWalls()
	const chosen = useChosen(walls)
	const driver = useDriver()
	const words = useWallWords()
	const mayPair = useMay('wall', 'add')
	const [open, setOpen] = useState<Id | null>(null)
	const { targets } = chosen
	const part = { targets, driver, words }
	return (
		<>
			{walls.length > 0 && (
				<p className="chosen" aria-live="polite">
					{targets.length > 0
						? t('remote.chosen', { count: targets.length, total: walls.length })
						: t('remote.noneChosen')}
				</p>
			)}
			<main>
				<div className="column">
					<AlarmsPart driver={driver} today={today} />
					<WallList walls={walls} chosen={chosen} driver={driver} open={open} onOpen={setOpen} />
					<IncidentsPart {...part} today={today} />
					{mayPair && <PairPart driver={driver} count={walls.length} />}
				</div>
				<div className="column">
					<ModePart {...part} />
					<ScenePart {...part} />
				</div>
				<div className="column">
					<FlyPart {...part} today={today} />
					<StatePart {...part} />
				</div>
			</main>
			{driver.note && (
				<div className="remote-toast">
					<Toast note={driver.note} seconds={NOTE_SECONDS} closeLabel={t('toast.close')} onClose={driver.close} />
				</div>
			)}
		</>
	)
}

import type { Id } from '../../../domain/record.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { useMay } from '../common/use-may.ts'
import type { Chosen } from './use-chosen.ts'
import type { Driver } from './use-driver.ts'
import { useOnline } from './use-online.ts'
import { useWallWords } from './use-wall-words.ts'
import type { DrivenWall } from './use-walls.ts'
import { WallSettings } from './wall-settings.tsx'

type Props = {
	walls: readonly DrivenWall[]
	chosen: Chosen
	driver: Driver
	/** The wall whose settings are open. */
	open: Id | null
	onOpen: (id: Id | null) => void
}

/** The walls, which of them are driven, and what each shows. */
export function WallList({ walls, chosen, driver, open, onOpen }: Props) {
	const { t } = useWords()
	const online = useOnline()
	const mayPair = useMay('wall', 'add')
	const every = chosen.targets.length === walls.length
	return (
		<section className="part">
			<h2>
				{t('remote.walls')}
				{walls.length > 1 && (
					<button type="button" className="link" onClick={every ? chosen.none : chosen.all}>
						{t(every ? 'remote.none' : 'remote.all')}
					</button>
				)}
			</h2>
			{walls.length === 0 && <p className="hint">{t(mayPair ? 'remote.noWalls' : 'remote.noWallsYet')}</p>}
			<ul className="walls">
				{walls.map((driven) => (
					<WallRow
						key={driven.wall.id}
						driven={driven}
						online={online}
						chosen={chosen}
						driver={driver}
						open={open}
						onOpen={onOpen}
					/>
				))}
			</ul>
		</section>
	)
}

type RowProps = Omit<Props, 'walls'> & { driven: DrivenWall; online: ReadonlyMap<Id, boolean> | null }

function WallRow({ driven, online, chosen, driver, open, onOpen }: RowProps) {
	const { t } = useWords()
	const { shows } = useWallWords()
	const { id, name } = driven.wall
	const isOpen = open === id
	return (
		<li>
			<div className="wall-row">
				<label>
					<input type="checkbox" checked={chosen.has(id)} onChange={() => chosen.toggle(id)} />
					<i className="box">{chosen.has(id) && <Icon name="check" size={14} />}</i>
					<span>
						<b>{name}</b>
						<span>{shows(driven)}</span>
					</span>
				</label>
				<Online online={online?.get(id)} />
				<button
					type="button"
					className="bare"
					aria-label={`${t('remotePair.settings')} ${name}`}
					aria-expanded={isOpen}
					onClick={() => onOpen(isOpen ? null : id)}
				>
					<Icon name={isOpen ? 'x' : 'down'} />
				</button>
			</div>
			{isOpen && <WallSettings wall={driven.wall} driver={driver} onGone={() => onOpen(null)} />}
		</li>
	)
}

function Online({ online }: { online: boolean | undefined }) {
	const { t } = useWords()
	if (online === undefined) return <span className="online quality">{t('remote.unknown')}</span>
	return <span className={online ? 'online' : 'online bad'}>{t(online ? 'remote.online' : 'remote.offline')}</span>
}

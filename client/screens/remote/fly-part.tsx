import './fly.css'
import { useState } from 'react'
import type { FoundPlace } from '../../../domain/ground.ts'
import { kindOfId } from '../../../domain/record.ts'
import { padded } from '../../../domain/region.ts'
import { useRecords } from '../../session/use-session.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { FoundRow } from '../common/search/found-row.tsx'
import { type Found, useSearch } from '../common/search/use-search.ts'
import { zoomOf } from '../common/search/zoom-of.ts'
import { usePlaces } from '../common/use-places.ts'
import type { Part } from './part.ts'
import { flyTo, focusOn, isFocusedOn, release, showAll } from './wall-intents.ts'

const nowhere = () => null

/** Where the walls look: a place or a record that is searched for, a township, or all of it. */
export function FlyPart({ today, ...part }: Part & { today: string }) {
	const { targets, driver, words } = part
	const { t } = useWords()
	const [query, setQuery] = useState('')
	const { found, ask } = useSearch(nowhere)
	const walls = targets.map(({ wall }) => wall)
	const type = (text: string) => {
		setQuery(text)
		ask(text)
	}
	const focused = walls.some(({ focus }) => focus)
	return (
		<section className="part">
			<h2>
				{t('remote.fly')}
				{focused && (
					<button
						type="button"
						className="link"
						onClick={() => driver.drive(release(walls), words.onWalls(t('remote.did.release'), walls.length))}
					>
						{t('remote.release')}
					</button>
				)}
			</h2>
			<label className="fly-field">
				<Icon name="search" />
				<input
					type="search"
					autoComplete="off"
					spellCheck={false}
					aria-label={t('search.label')}
					placeholder={t('search.placeholder')}
					value={query}
					onChange={(event) => type(event.target.value)}
				/>
			</label>
			<FoundPlaces {...part} today={today} found={found} onRetry={() => ask(query)} />
			<TownshipKeys {...part} />
		</section>
	)
}

type FoundProps = Part & { today: string; found: Found; onRetry: () => void }

/** What is called so, each with what the walls can do about it. */
function FoundPlaces({ targets, driver, words, today, found, onRetry }: FoundProps) {
	const { t } = useWords()
	const walls = targets.map(({ wall }) => wall)
	const done = (key: string, to: string) => words.onWalls(t(`remote.did.${key}`, { to }), walls.length)
	return (
		<>
			{found.state === 'failed' && (
				<p className="hint">
					<span className="bad">{t('search.failed')}</span>
					<button type="button" className="link" onClick={onRetry}>
						{t('search.retry')}
					</button>
				</p>
			)}
			{found.state === 'found' && found.items.length === 0 && (
				<p className="hint">{t('search.none', { query: found.query })}</p>
			)}
			{'items' in found && found.items.length > 0 && (
				<ul className="fly-found" aria-label={t('search.results')}>
					{found.items.map((place, i) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: places have no id of their own
						<li key={i}>
							<FoundRow place={place} query={found.query} today={today} />
							<FoundKeys
								place={place}
								disabled={walls.length === 0}
								onFly={() => driver.drive(flyTo(walls, place.at, zoomOf(place.type)), done('fly', place.name))}
								onFocus={(id, linked) =>
									isFocusedOn(walls, id, linked)
										? driver.drive(release(walls), words.onWalls(t('remote.did.release'), walls.length))
										: driver.drive(focusOn(walls, id, linked), done(linked ? 'link' : 'focus', place.name))
								}
							/>
						</li>
					))}
				</ul>
			)}
		</>
	)
}

/** Kinds that a wall can put into its middle. */
const FOCUSABLE: ReadonlySet<string> = new Set(['risk', 'depot', 'force', 'org', 'shelter'])

function FoundKeys(props: {
	place: FoundPlace
	disabled: boolean
	onFly: () => void
	onFocus: (id: string, linked: boolean) => void
}) {
	const { t } = useWords()
	const { place, disabled, onFly, onFocus } = props
	const { id } = place
	const kind = id === undefined ? null : kindOfId(id)
	return (
		<span className="fly-keys">
			{id !== undefined && kind === 'risk' && (
				<button type="button" className="button" disabled={disabled} onClick={() => onFocus(id, true)}>
					{t('remote.linkAct')}
				</button>
			)}
			{id !== undefined && kind !== null && FOCUSABLE.has(kind) && (
				<button type="button" className="button" disabled={disabled} onClick={() => onFocus(id, false)}>
					{t('remote.focusAct')}
				</button>
			)}
			<button type="button" className="button" disabled={disabled} onClick={onFly}>
				{t('remote.flyAct')}
			</button>
		</span>
	)
}

/** All of it, or one township. */
function TownshipKeys({ targets, driver, words }: Part) {
	const { t } = useWords()
	const { townships } = usePlaces()
	const regions = useRecords('region')
	const walls = targets.map(({ wall }) => wall)
	const fly = (code: string, name: string) => {
		const region = regions.find(({ region_code }) => region_code === padded(code))
		const at = region?.at ?? region?.label_at
		if (at)
			driver.drive(flyTo(walls, at, zoomOf('township')), words.onWalls(t('remote.did.fly', { to: name }), walls.length))
	}
	return (
		<fieldset className="keys towns" aria-label={t('remote.townships')} disabled={walls.length === 0}>
			<button
				type="button"
				onClick={() => driver.drive(showAll(walls), words.onWalls(t('remote.did.whole'), walls.length))}
			>
				{t('remote.whole')}
			</button>
			{townships.map(({ code, name }) => (
				<button key={code} type="button" onClick={() => fly(code, name)}>
					{name}
				</button>
			))}
		</fieldset>
	)
}

import { useMemo } from 'react'
import { isStale } from '../../../../domain/freshness.ts'
import { isInForce } from '../../../../domain/kinds/warning.ts'
import type { Of } from '../../../../domain/record.ts'
import { beijingTime } from '../../../../domain/time.ts'
import { optionWords } from '../../../map/type-words.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { stampText } from '../../common/time-text.ts'
import { useWall } from '../wall-state.ts'
import { currentWeather } from './current-weather.ts'

/** Units: what the short words of the weather need, what the rest of them needs, and one warning. */
const SKY = 110
const REST = 190
const CHIP = 190

type Props = { width: number; compact: boolean }

/** The weather with its data time, and the warnings in force in the word of their colour. */
export function TitleWeather({ width, compact }: Props) {
	const { minute, points } = useWall()
	const warnings = useRecords('warning')
	const inForce = useMemo(() => {
		const now = beijingTime(minute)
		return warnings.filter((warning) => warning.nature !== 'test' && isInForce(warning, now)).sort(higherFirst)
	}, [warnings, minute])
	if (!points.known) return <div className="title-weather" />
	const room = width - (compact ? 0 : SKY + REST)
	return (
		<div className="title-weather">
			{!compact && <Weather brief={width < SKY + REST + Math.min(1, inForce.length) * CHIP} />}
			<Warnings warnings={inForce} most={Math.max(1, Math.floor(room / CHIP))} compact={compact} />
		</div>
	)
}

const COLOURS: readonly string[] = ['red', 'orange', 'yellow', 'blue']
const higherFirst = (a: Of<'warning'>, b: Of<'warning'>): number =>
	COLOURS.indexOf(a.colour.level) - COLOURS.indexOf(b.colour.level) || (b.sent_at ?? '').localeCompare(a.sent_at ?? '')

function Weather({ brief }: { brief: boolean }) {
	const { t } = useWords()
	const { minute, today } = useWall()
	const all = useRecords('weather')
	const weather = useMemo(() => currentWeather(all), [all])
	if (!weather?.observed_at) return <span className="quality">{t('wall.noWeather')}</span>
	const { sky, temp_c, rain_1h_mm, wind_from, wind_level, humidity, observed_at } = weather
	const time = stampText(observed_at, today)
	const stale = isStale('weather', observed_at, minute)
	const rain = rain_1h_mm ? t('wall.rain', { n: rain_1h_mm }) : ''
	const wind = wind_level === undefined ? '' : t('wall.wind', { from: wind_from ?? '', level: wind_level })
	const damp = humidity === undefined ? '' : t('wall.humidity', { n: humidity })
	const more = [rain, wind, rain ? '' : damp].filter(Boolean).join(' · ')
	return (
		<div className={stale ? 'title-two title-sky stale' : 'title-two title-sky'}>
			<span>
				<b>{[sky, temp_c === undefined ? '' : `${temp_c}℃`].filter(Boolean).join(' ')}</b>
				<small className={stale ? 'quality' : undefined}>{stale ? t('wall.expired', { time }) : time}</small>
			</span>
			{!brief && <small>{more}</small>}
		</div>
	)
}

const INKS: Readonly<Record<string, string>> = { red: 'major', orange: 'larger', yellow: 'general', blue: 'low' }

function Warnings({ warnings, most, compact }: { warnings: Of<'warning'>[]; most: number; compact: boolean }) {
	const { t, pick } = useWords()
	const { today } = useWall()
	const left = warnings.length - most
	return (
		<>
			{warnings.slice(0, most).map(({ id, event, colour, sent_at, nature }) => {
				const words = optionWords('warning', 'event', event)
				const ink = INKS[colour.level]
				return (
					<span key={id} className="warning-chip">
						<b style={{ background: `var(--grade-${ink})`, color: `var(--grade-${ink}-ink)` }}>
							{t(`wall.colour.${colour.level}`)}
						</b>
						<span>
							{nature === 'exercise' && `${t('wall.mode.exercise')} `}
							{words ? pick(words) : event}
							{!compact && sent_at && <small>{stampText(sent_at, today)}</small>}
						</span>
					</span>
				)
			})}
			{left > 0 && <span className="title-more">{compact ? `+${left}` : t('wall.warnings', { n: left })}</span>}
		</>
	)
}

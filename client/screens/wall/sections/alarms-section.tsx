import { Fragment, useCallback } from 'react'
import { ALARM_CLASSES, type AlarmClass } from '../../../../domain/kinds/alarm.ts'
import type { Kind } from '../../../../domain/record.ts'
import type { Replica } from '../../../session/replica.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { alarmFigure } from '../figures/alarm-figure.ts'
import { useWall } from '../wall-state.ts'
import { AlarmRow } from './alarm-row.tsx'
import { fitRows } from './fit-rows.ts'
import { type Box, Section } from './section.tsx'
import { SECTION_PARTS } from './section-heights.ts'
import { useFigure } from './use-figure.ts'
import './rows.css'

const KINDS: readonly Kind[] = ['alarm']
const CLASSES = Object.keys(ALARM_CLASSES) as AlarmClass[]
const { fixed, row } = SECTION_PARTS.alarms

/** What the sensors cry: the counts of the day, and the newest. */
export function AlarmsSection(box: Box) {
	const { today } = useWall()
	const { t } = useWords()
	const figure = useFigure(
		KINDS,
		useCallback((replica: Replica) => alarmFigure(replica.ofKind('alarm'), today), [today]),
	)
	const { shown } = fitRows(figure?.listed ?? 0, box.height - fixed, row)
	const list = figure?.list.slice(0, shown) ?? []
	const counts = (
		<span className="head-counts">
			{t('sections.today')}
			{CLASSES.map((key) => (
				<Fragment key={key}>
					{`  ${key} `}
					<b>{figure ? figure.today[key] : '–'}</b>
				</Fragment>
			))}
		</span>
	)
	return (
		<Section
			box={box}
			title={t('sections.alarms')}
			group="alarm"
			at={figure?.at ?? null}
			aside={counts}
			left={(figure?.listed ?? 0) - list.length}
		>
			{figure?.listed === 0 && (
				<p className="nothing">{t(figure.at === null ? 'sections.noAlarmYet' : 'sections.noAlarm')}</p>
			)}
			<ul className="rows tall">
				{list.map((alarm) => (
					<AlarmRow key={alarm.id} alarm={alarm} />
				))}
			</ul>
		</Section>
	)
}

import { useCallback } from 'react'
import type { Kind } from '../../../../domain/record.ts'
import { MAP_KEYS } from '../../../map/map-face.ts'
import { MiniPicture } from '../../../map/symbols/mini-picture.tsx'
import type { Replica } from '../../../session/replica.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { qualityFigure } from '../figures/quality-figure.ts'
import { useWall } from '../wall-state.ts'
import { type Box, Section } from './section.tsx'
import { useFigure } from './use-figure.ts'
import './tables.css'

const KINDS: readonly Kind[] = ['risk', 'depot', 'force', 'org']
const COLUMNS = ['complete', 'located', 'verified'] as const
/** Per cent under which a map is to be doubted. */
const ENOUGH = 92

/** How far the four maps can be trusted. */
export function QualitySection(box: Box) {
	const { today } = useWall()
	const { t } = useWords()
	const figure = useFigure(
		KINDS,
		useCallback(
			(replica: Replica) =>
				qualityFigure(
					{
						risks: replica.ofKind('risk'),
						depots: replica.ofKind('depot'),
						forces: replica.ofKind('force'),
						orgs: replica.ofKind('org'),
					},
					today,
				),
			[today],
		),
	)
	return (
		<Section box={box} title={t('sections.quality')} group={null} at={figure?.at ?? null}>
			<table className="quality-table">
				<thead>
					<tr>
						<td />
						{COLUMNS.map((column) => (
							<th key={column} scope="col">
								{t(`sections.qualityOf.${column}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{MAP_KEYS.map((map) => (
						<tr key={map}>
							<th scope="row">
								<MiniPicture layer={map} size={16} />
								{t(`mapsShort.${map}`)}
							</th>
							{COLUMNS.map((column) => (
								<Share key={column} value={figure?.rows[map][column]} />
							))}
						</tr>
					))}
				</tbody>
			</table>
		</Section>
	)
}

function Share({ value }: { value: number | null | undefined }) {
	if (value === null || value === undefined) return <td>–</td>
	return <td className={value < ENOUGH ? 'quality' : undefined}>{`${value.toFixed(1)}%`}</td>
}

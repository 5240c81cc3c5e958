import { Icon, type IconName } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { useMay } from '../../common/use-may.ts'
import { type Tool, useDesk } from '../desk.ts'
import { ReachTool } from './reach-tool.tsx'

const CLOSING: readonly (readonly [Tool, IconName])[] = [
	['close-road', 'closeRoad'],
	['close-line', 'closeLine'],
	['close-area', 'area'],
]

/** What the hand can do on the map: close roads, draw the area of impact, and see how far one drives in time. */
export function DeskTools() {
	const { t } = useWords()
	const { incident } = useDesk()
	const mayClose = useMay('closure', 'add')
	const mayDraw = useMay('incident', 'edit')
	const why = incident ? null : t('deskmap.tool.noIncident')
	return (
		<div className="map-tools desk-tools">
			{CLOSING.map(([tool, icon]) => (
				<ToolButton key={tool} tool={tool} icon={icon} why={mayClose ? why : t('deskmap.tool.forbidden')} />
			))}
			<ToolButton tool="impact" icon="hatched" why={mayDraw ? why : t('deskmap.tool.forbidden')} />
			<ReachTool />
		</div>
	)
}

/** In the hand or not; `why` it cannot be taken, if it cannot. */
function ToolButton({ tool, icon, why }: { tool: Tool; icon: IconName; why: string | null }) {
	const { t } = useWords()
	const { state, dispatch } = useDesk()
	const held = state.tool === tool
	const name = t(`deskmap.tool.${tool}`)
	return (
		<button
			type="button"
			aria-label={name}
			title={why ?? name}
			aria-pressed={held}
			disabled={why !== null}
			onClick={() => dispatch({ step: 'tool', tool: held ? 'look' : tool })}
		>
			<Icon name={icon} size={17} />
		</button>
	)
}

import { type Drawing, isText } from './drawing.ts'

const ink = (name: string | undefined): string => (name ? (name.startsWith('#') ? name : `var(--${name})`) : 'none')

/** A drawing as SVG, for legends, rows and cards; `box` is its side in pixels and `units` in the drawing's own units. */
export function Picture({
	drawing,
	box,
	units = box,
	className,
}: {
	drawing: Drawing
	box: number
	units?: number
	className?: string
}) {
	return (
		<svg
			className={className ?? 'picture'}
			width={box}
			height={box}
			viewBox={`${-units / 2} ${-units / 2} ${units} ${units}`}
			aria-hidden="true"
		>
			{drawing.map((item, i) => {
				const transform = `translate(${item.at?.[0] ?? 0} ${item.at?.[1] ?? 0}) rotate(${item.turn ?? 0})`
				const place = item.at || item.turn ? { transform } : {}
				if (isText(item))
					return (
						<text
							// biome-ignore lint/suspicious/noArrayIndexKey: a drawing is never reordered
							key={i}
							{...place}
							textAnchor={item.align === 'left' ? 'start' : 'middle'}
							dominantBaseline="central"
							style={{
								font: `${item.weight ?? 400} ${item.size}px var(--font)`,
								fill: ink(item.fill),
								opacity: item.opacity,
							}}
						>
							{item.text}
						</text>
					)
				return (
					<path
						// biome-ignore lint/suspicious/noArrayIndexKey: a drawing is never reordered
						key={i}
						{...place}
						d={item.path}
						style={{
							fill: ink(item.fill),
							stroke: ink(item.stroke),
							strokeWidth: item.width,
							strokeLinejoin: 'round',
							strokeDasharray: item.dash?.join(' '),
							paintOrder: item.halo ? 'stroke' : undefined,
							opacity: item.opacity,
						}}
					/>
				)
			})}
		</svg>
	)
}

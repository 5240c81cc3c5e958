/** The name of a colour token without its dashes, or a literal colour that no theme changes. */
export type Ink = string

type Placed = { at?: readonly [x: number, y: number]; turn?: number; opacity?: number }
export type PathItem = Placed & {
	path: string
	fill?: Ink
	stroke?: Ink
	width?: number
	dash?: readonly [on: number, off: number]
	/** The stroke lies under the fill, as a halo. */
	halo?: true
}
export type TextItem = Placed & {
	text: string
	size: number
	fill: Ink
	weight?: 400 | 500 | 700
	align?: 'left' | 'center'
	halo?: true
}

/** A picture as a list of what is drawn, first at the bottom; painted alike on a canvas and as SVG. */
export type Drawing = readonly (PathItem | TextItem)[]

export const isText = (item: PathItem | TextItem): item is TextItem => 'text' in item

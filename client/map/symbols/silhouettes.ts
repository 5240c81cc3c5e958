/** Which map a mark belongs to is told by its outline alone; the set is tuned to equal inked area. */
export type Silhouette = 'risk' | 'supply' | 'force' | 'command' | 'shelter' | 'sensor' | 'incident'

const round = (n: number) => Math.round(n * 100) / 100

function regular(sides: number, r: number, startDegrees: number, shiftY: number): string {
	const corners = Array.from({ length: sides }, (_, i) => {
		const a = ((startDegrees + (i * 360) / sides) * Math.PI) / 180
		return `${round(r * Math.cos(a))} ${round(shiftY + r * Math.sin(a))}`
	})
	return `M${corners.join('L')}Z`
}

/** Radius of the corners of an incident's square. */
const CORNER = 6
function rounded(r: number): string {
	const a = round(r - CORNER)
	const arc = `A${CORNER} ${CORNER} 0 0 1`
	return `M${-a} ${-r}H${a}${arc} ${r} ${-a}V${a}${arc} ${a} ${r}H${-a}${arc} ${-r} ${a}V${-a}${arc} ${-a} ${-r}Z`
}

/** SVG path data around the origin; `r` is half the height of the shape, roughly. */
export const silhouettes: Readonly<Record<Silhouette, (r: number) => string>> = {
	risk: (r) => `M0 ${-r}L${r} 0L0 ${r}L${-r} 0Z`,
	supply: (r) => `M${-r} ${-r}H${r}V${r}H${-r}Z`,
	force: (r) => `M0 ${-r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0 ${-r}Z`,
	command: (r) => regular(5, r, -90, r * 0.06),
	shelter: (r) => `M${-r} ${r}V${round(-r * 0.28)}L0 ${round(-r * 1.12)}L${r} ${round(-r * 0.28)}V${r}Z`,
	sensor: (r) => regular(6, r, -90, 0),
	incident: rounded,
}

/** Radius of the silhouette, and size of its character, in a mark of nominal size 32. */
export const CORE: Readonly<Record<Silhouette, number>> = {
	risk: 17.5,
	supply: 13,
	force: 14.5,
	command: 16.8,
	shelter: 13,
	sensor: 11.5,
	incident: 18,
}
export const CHARACTER: Readonly<Record<Silhouette, number>> = {
	risk: 17,
	supply: 18,
	force: 17.5,
	command: 16,
	shelter: 15,
	sensor: 12.5,
	incident: 23,
}

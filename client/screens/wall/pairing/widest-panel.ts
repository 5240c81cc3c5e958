/** From its left edge, in pixels of the canvas. */
type Panel = { left: number; width: number }

/** The widest part between two seams, of equals the one nearest to the middle; seams are told from the left edge. */
export function widestPanel(width: number, seams: readonly number[]): Panel {
	const edges = [0, ...seams.filter((x) => x > 0 && x < width).sort((a, b) => a - b), width]
	const panels = edges.slice(1).map((end, i): Panel => ({ left: edges[i]!, width: end - edges[i]! }))
	const off = (panel: Panel) => Math.abs(panel.left + panel.width / 2 - width / 2)
	return panels.reduce((best, panel) =>
		panel.width > best.width || (panel.width === best.width && off(panel) < off(best)) ? panel : best,
	)
}

/** What the dispatch desk draws, each in a source of its own. */
export const SOURCES = {
	reach: 'dispatch_reach',
	villages: 'dispatch_villages',
	sector: 'dispatch_sector',
	impact: 'dispatch_impact',
	rings: 'dispatch_rings',
	ways: 'dispatch_ways',
	closed: 'dispatch_closed',
	notes: 'dispatch_notes',
	nearby: 'dispatch_nearby',
	signs: 'dispatch_signs',
	marks: 'dispatch_marks',
	/** What the hand draws: filled at the pace of the pointer, by nobody else. */
	pen: 'dispatch_pen',
} as const

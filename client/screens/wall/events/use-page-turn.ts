import { useNow } from '../../common/use-now.ts'

/** Long enough to read a column from the second row. */
const TURN_SECONDS = 20

/** Which of so many pages is shown now: by the clock, so that several walls turn together. */
export function usePageTurn(count: number): number {
	const now = useNow(1000)
	return count === 0 ? 0 : Math.floor(now / (TURN_SECONDS * 1000)) % count
}

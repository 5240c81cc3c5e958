import { Component, type ReactNode } from 'react'
import { Broken } from './broken.tsx'

const REBUILD_MS = 10_000

type Props = { children: ReactNode }
type State = { failedAt: number | null }

/** Nobody stands at a wall to press a key: what failed to be drawn is built anew by itself, for as long as it takes. */
export class WallBoundary extends Component<Props, State> {
	override state: State = { failedAt: null }
	#timer: ReturnType<typeof setTimeout> | undefined

	static getDerivedStateFromError(): State {
		return { failedAt: performance.now() }
	}
	override componentDidCatch(): void {
		clearTimeout(this.#timer)
		this.#timer = setTimeout(() => this.setState({ failedAt: null }), REBUILD_MS)
	}
	override componentWillUnmount(): void {
		clearTimeout(this.#timer)
	}
	override render(): ReactNode {
		const { failedAt } = this.state
		return failedAt === null ? this.props.children : <Broken until={failedAt + REBUILD_MS} />
	}
}

type Props = {
	/** From 0 to 1. */
	share: number
	/** Where the minimum stands, from 0 to 1; without it there is none. */
	tick?: number
	tone?: 'bad' | undefined
}

/** A bar for one figure; with a tick it is a bullet bar. */
export function Meter({ share, tick, tone }: Props) {
	return (
		<div className={tick === undefined ? 'meter' : 'meter bullet'} aria-hidden="true">
			<i className={tone} style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
			{tick !== undefined && <u style={{ left: `${tick * 100}%` }} />}
		</div>
	)
}

import { WithForces } from '../force/with-forces.tsx'
import { AskBar } from './ask-bar.tsx'
import { HeldList } from './held-list.tsx'
import { Ledgers } from './ledgers.tsx'
import { OtherGaps } from './other-gaps.tsx'
import { ReserveBar } from './reserve-bar.tsx'
import { SupplyAnswer } from './supply-answer.tsx'
import { SupplyList } from './supply-list.tsx'
import { useSupply } from './use-supply.ts'

/** What is wanted, the answer in words, where it comes from, and the act. */
export function SupplyTab() {
	const supply = useSupply()
	return (
		<>
			<AskBar />
			<SupplyAnswer supply={supply} />
			<div className="ans-scroll">
				<HeldList promised={supply.promised} />
				{supply.plan && <SupplyList supply={supply} />}
				<Ledgers />
			</div>
			<WithForces />
			<OtherGaps />
			<ReserveBar supply={supply} />
		</>
	)
}

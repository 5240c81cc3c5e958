import { profileOf, unitOf } from '../../../../domain/display-profile.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useMe } from '../../common/use-me.ts'
import { usePlaces } from '../../common/use-places.ts'
import { CalibratePage } from './calibrate-page.tsx'
import { useOwnProfile } from './use-own-profile.ts'
import { useWindowSize } from './use-window-size.ts'

/** The test patterns alone: with the profile that a desk keeps for this wall, else with that of this machine. */
export default function CalibrateScreen() {
	const size = useWindowSize()
	const { shown } = useOwnProfile(size)
	const account = useMe()?.account
	const wall = useRecords('wall').find(({ id }) => id === account) ?? null
	const { townships } = usePlaces()
	const profile = profileOf(wall, shown)
	const unit = unitOf(profile)
	return (
		<div className="fitted" data-theme="dark">
			<div
				className="calibrate-root"
				style={{ width: size.width / unit, height: size.height / unit, transform: `scale(${unit})` }}
			>
				<CalibratePage profile={profile} unit={unit} names={townships.map(({ name }) => name)} />
			</div>
		</div>
	)
}

import { beijingTime } from '../../../../domain/time.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { CodePanel } from './code-panel.tsx'
import { FittedPage } from './fitted-page.tsx'
import { PairingFoot } from './pairing-foot.tsx'
import { ProfileFacts } from './profile-facts.tsx'
import { ReadingRows } from './reading-rows.tsx'
import { TestPatterns } from './test-patterns.tsx'
import { useOwnProfile } from './use-own-profile.ts'
import { usePairing } from './use-pairing.ts'
import { useSecond } from './use-second.ts'
import { useWindowSize } from './use-window-size.ts'

/** For the ruler, in units. */
const ROOM = { wide: 412, close: 250 }

/** What a screen shows until a desk lets it in: its code, how it is set, and whether it can be read. */
export function PairingPage() {
	const { t } = useWords()
	const size = useWindowSize()
	const { kept, shown, changed } = useOwnProfile(size)
	const pairing = usePairing(kept)
	const now = useSecond()
	const clock = pairing.ahead === null ? '–' : beijingTime(now + pairing.ahead).slice(11, 19)
	return (
		<FittedPage size={size} seams={shown.seams_x}>
			{({ scale, close }) => (
				<>
					<header>
						<h1>{t('brandAlone')}</h1>
						<span>{t('remotePairing.title')}</span>
						<i className="grow" />
						<time>{clock}</time>
					</header>
					<main>
						<CodePanel pairing={pairing} now={now} />
						<section className="pair-profile">
							<h2>
								{t('remotePairing.profile')}
								<small className={changed ? 'quality' : undefined}>
									{t(`remotePairing.${changed ? 'changed' : 'keys'}`)}
								</small>
							</h2>
							<ProfileFacts profile={shown} />
							<h2>{t('remotePairing.reading')}</h2>
							<ReadingRows profile={shown} scale={scale} />
							<p className="pair-about">{t('remotePairing.smallest')}</p>
						</section>
					</main>
					<TestPatterns profile={shown} scale={scale} room={close ? ROOM.close : ROOM.wide} />
					<PairingFoot server={pairing.server} />
				</>
			)}
		</FittedPage>
	)
}

import './ui/fonts.ts'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/panels.css'
import { type ComponentType, lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { LastResort } from './screens/common/last-resort.tsx'
import { openSession } from './session/open-session.ts'
import { SessionContext } from './session/use-session.ts'
import { startTheme } from './ui/theme.ts'
import { startWords } from './ui/words/language.ts'

startTheme()
startWords()
const session = openSession()

/** Each page loads only what it shows; an address without a page of its own shows the four maps. */
const PAGES: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
	'/wall': () => import('./screens/wall/wall-screen.tsx'),
	'/wall/calibrate': () => import('./screens/wall/pairing/calibrate-screen.tsx'),
	'/dispatch': () => import('./screens/dispatch/dispatch-screen.tsx'),
	'/remote': () => import('./screens/remote/remote-screen.tsx'),
}
const Page = lazy(PAGES[location.pathname] ?? (() => import('./screens/four/four-screen.tsx')))

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
	<StrictMode>
		<SessionContext value={session}>
			<LastResort>
				<Suspense>
					<Page />
				</Suspense>
			</LastResort>
		</SessionContext>
	</StrictMode>,
)

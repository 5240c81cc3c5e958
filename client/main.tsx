import './ui/fonts.ts'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/panels.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { FourScreen } from './screens/four/four-screen.tsx'
import { openSession } from './session/open-session.ts'
import { SessionContext } from './session/use-session.ts'
import { startTheme } from './ui/theme.ts'
import { startWords } from './ui/words/language.ts'

startTheme()
startWords()
const session = openSession()

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
	<StrictMode>
		<SessionContext value={session}>
			<FourScreen />
		</SessionContext>
	</StrictMode>,
)

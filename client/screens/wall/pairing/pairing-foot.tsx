import { useState } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { readMachine } from './machine.ts'
import type { Pairing } from './use-pairing.ts'

/** Is the server there, and can this machine draw what it will be asked to? */
export function PairingFoot({ server }: { server: Pairing['server'] }) {
	const { t } = useWords()
	const [{ browser, webGl2, hardware }] = useState(readMachine)
	return (
		<footer>
			<span className={server === 'here' ? undefined : 'quality'} role="status">
				<Icon name={server === 'away' ? 'off' : 'live'} size={20} />
				{t(`remotePairing.server.${server}`)}
			</span>
			<span className="dim">{t('remotePairing.browser', { browser })}</span>
			<span className={webGl2 ? 'dim' : 'quality'}>{t(`remotePairing.${webGl2 ? 'webGl' : 'noWebGl'}`)}</span>
			{webGl2 && (
				<span className={hardware ? 'dim' : 'quality'}>{t(`remotePairing.${hardware ? 'hardware' : 'software'}`)}</span>
			)}
			<i className="grow" />
			<span className="dim">{t('remotePairing.secrets')}</span>
		</footer>
	)
}

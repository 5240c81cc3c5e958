import { pageBuild } from '../../session/page-build.ts'

const KEPT = 'fourmap.reloaded'
const MOST_OFTEN_MS = 60_000

/**
 * Loads the page anew, at most once a minute and never into a blank: only when the server serves the page and its
 * script, and those of `build` where one is meant. False when not now.
 */
export async function reloadPage(build?: string): Promise<boolean> {
	const since = Date.now() - Number(sessionStorage.getItem(KEPT) ?? 0)
	// A clock that was set back must not keep the page from ever being loaded again.
	if (since >= 0 && since < MOST_OFTEN_MS) return false
	if (!(await isServed(build).catch(() => false))) return false
	sessionStorage.setItem(KEPT, String(Date.now()))
	location.reload()
	return true
}

async function isServed(build: string | undefined): Promise<boolean> {
	const page = await fetch(location.pathname, { cache: 'no-store' })
	if (!page.ok) return false
	const script = pageBuild(new DOMParser().parseFromString(await page.text(), 'text/html'))
	if (script === null || (build !== undefined && script !== build)) return false
	return (await fetch(script, { method: 'HEAD', cache: 'no-store' })).ok
}

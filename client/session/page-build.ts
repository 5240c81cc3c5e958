/** Names the build that this page was made by: the path of its main script, as the server names what it serves. */
export function pageBuild(page: Document): string | null {
	const script = page.querySelector<HTMLScriptElement>('script[type=module][src]')
	return script ? new URL(script.getAttribute('src')!, location.href).pathname : null
}

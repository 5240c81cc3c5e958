/** What the browser of this screen is and can do. */
export type Machine = { browser: string; webGl2: boolean; hardware: boolean }

const BROWSERS: readonly (readonly [name: string, pattern: RegExp])[] = [
	['Edge', /Edg\/(\d+)/],
	['Firefox', /Firefox\/(\d+)/],
	['Chromium', /Chrom(?:e|ium)\/(\d+)/],
	['Safari', /Version\/(\d+).*Safari/],
]
/** Drivers that draw with the processor alone. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i

export function browserOf(userAgent: string): string {
	for (const [name, pattern] of BROWSERS) {
		const version = pattern.exec(userAgent)?.[1]
		if (version) return `${name} ${version}`
	}
	return '–'
}
export const isHardware = (renderer: string): boolean => !SOFTWARE.test(renderer)

export function readMachine(): Machine {
	const browser = browserOf(navigator.userAgent)
	const gl = document.createElement('canvas').getContext('webgl2')
	if (!gl) return { browser, webGl2: false, hardware: false }
	const told = gl.getExtension('WEBGL_debug_renderer_info')
	const renderer = String(gl.getParameter(told ? told.UNMASKED_RENDERER_WEBGL : gl.RENDERER))
	// A browser has but few contexts, and the maps need them.
	gl.getExtension('WEBGL_lose_context')?.loseContext()
	return { browser, webGl2: true, hardware: isHardware(renderer) }
}

import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The style sheets of the font also name .woff files for browsers that this product does not run in. */
const withoutWoff1: Plugin = {
	name: 'without-woff1',
	enforce: 'pre',
	transform: (code, id) =>
		/@fontsource.*\.css/.test(id) ? code.replace(/, url\([^)]+\.woff\) format\('woff'\)/g, '') : undefined,
}

const server = `http://127.0.0.1:${process.env.PORT ?? 8080}`
const proxied = ['/api', '/basemap', '/healthz']

export default defineConfig({
	root: 'client',
	publicDir: false,
	plugins: [withoutWoff1, react()],
	build: {
		outDir: '../dist/client',
		emptyOutDir: true,
		// Under a strict content security policy `data:` is refused, so nothing may be inlined.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		// Syntax is lowered to Chromium 87, as office systems often have it; MapLibre calls functions of Chromium 93.
		target: 'chrome87',
		cssTarget: 'chrome87',
		chunkSizeWarningLimit: 2000,
	},
	worker: { format: 'es' },
	server: {
		proxy: {
			...Object.fromEntries(proxied.map((path) => [path, server])),
			'/socket.io': { target: server, ws: true },
		},
	},
})

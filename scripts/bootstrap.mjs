// Runs on whatever Node a machine has: installs what the lock file says, then hands over to the pinned Node 24.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
const [task = 'start', ...rest] = process.argv.slice(2)

install()
const node = pinnedNode()

if (task === 'start') {
	buildClient()
	if (process.env.DEMO !== '0') buildDemoRegion()
	handOver(['server/main.ts', ...rest])
} else if (task === 'test') {
	const chromium = ensureChromium()
	buildClient()
	buildDemoRegion()
	const files = rest.length > 0 ? rest : ['test/**/*.test.ts']
	handOver(['--test', '--test-concurrency=3', '--test-force-exit', '--test-timeout=480000', ...files], {
		CHROMIUM: chromium,
	})
} else if (task === 'bench') {
	buildClient()
	buildDemoRegion()
	handOver(['test/bench/run.ts', ...rest], { CHROMIUM: findChromium() ?? '' })
} else if (task === 'check') {
	check()
} else if (task === 'region') {
	handOver([rest[0] === 'demo' ? 'geodata/demo/build-region.ts' : 'geodata/region/main.ts', ...rest])
} else if (task === 'run') {
	handOver(rest)
} else {
	fail(`no task called ${task}`)
}

function install() {
	const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
	const stamp = 'node_modules/.installed'
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
	say('installing')
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
	// Not `npm ci`: it refuses a lock file that lacks tools' builds for platforms that a registry mirror does not carry.
	const done = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
		stdio: 'inherit',
	})
	if (done.status !== 0) fail('npm install failed: see above')
	writeFileSync(stamp, wanted)
}

function pinnedNode() {
	const own = join(root, 'node_modules/.bin/node')
	if (existsSync(own)) return own
	if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
	return fail(`Node 24 or newer is needed on ${process.platform}-${process.arch}; this is ${process.version}`)
}

/** Newest change below the given places, in epoch milliseconds. */
function newest(places) {
	let time = 0
	for (const place of places) {
		if (!existsSync(place)) continue
		const stat = statSync(place)
		const below = stat.isDirectory() ? newest(readdirSync(place).map((name) => join(place, name))) : stat.mtimeMs
		time = Math.max(time, below)
	}
	return time
}

function buildClient() {
	const made = existsSync('dist/client/index.html') ? statSync('dist/client/index.html').mtimeMs : 0
	if (made > newest(['client', 'domain', 'index.html', 'vite.config.ts', 'package-lock.json'])) return
	say('building the pages')
	run('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'])
}

/** The ground of the demo district, built like any other region; a first start takes a copy of it. */
function buildDemoRegion() {
	const made = existsSync('dist/region/current') ? statSync('dist/region/current').mtimeMs : 0
	if (made > newest(['geodata', 'domain/geometry.ts', 'package-lock.json'])) return
	say('building the ground of the demo district')
	rmSync('dist/region', { recursive: true, force: true })
	run('geodata/demo/build-region.ts', ['demo', '--out', 'dist/region'])
}

function check() {
	const bin = (name) => `node_modules/.bin/${name}`
	const steps = [
		['types', bin('tsc'), ['-p', '.']],
		['domain purity', bin('tsc'), ['-p', 'domain']],
		['lint and format', bin('biome'), ['ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=10', '.']],
		['dead code', bin('knip'), []],
		['architecture', node, ['--test', '--test-reporter=dot', 'test/architecture.test.ts']],
	]
	let failed = 0
	for (const [name, command, args] of steps) {
		const began = Date.now()
		const { status } = spawnSync(command, args, {
			stdio: 'inherit',
			env: { ...process.env, PATH: pathWithPinnedNode() },
		})
		say(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
		if (status !== 0) failed++
	}
	process.exit(failed === 0 ? 0 : 1)
}

function findChromium() {
	const asked = process.env.CHROMIUM
	return [asked, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
		(path) => path && existsSync(path),
	)
}

/** The screens are tested in a real browser: Debian's where root may install it, else the browser driver's own. */
function ensureChromium() {
	const found = findChromium()
	if (found) return found
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		say('installing Chromium (Debian package)')
		const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
		spawnSync('apt-get', ['update'], quiet)
		spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet)
		const installed = findChromium()
		if (installed) return installed
	}
	say('fetching Chromium with the browser driver')
	spawnSync(node, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], { stdio: 'inherit' })
	const script = "import('playwright-core').then(p => console.log(p.chromium.executablePath()))"
	const own = execFileSync(node, ['-e', script], { encoding: 'utf8' }).trim()
	if (existsSync(own)) return own
	return fail('no Chromium: install one (Debian: apt-get install chromium) or set CHROMIUM to its path')
}

function pathWithPinnedNode() {
	return `${join(root, 'node_modules/.bin')}:${process.env.PATH}`
}

function run(script, args) {
	const env = { ...process.env, PATH: pathWithPinnedNode() }
	const { status } = spawnSync(node, [script, ...args], { stdio: 'inherit', env })
	if (status !== 0) fail(`${script} failed`)
}

/** Runs the rest in the pinned Node and passes signals and the exit code on. */
function handOver(args, env = {}) {
	mkdirSync('dist', { recursive: true })
	const child = spawn(node, args, {
		stdio: 'inherit',
		env: {
			...process.env,
			PATH: pathWithPinnedNode(),
			NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
			...env,
		},
	})
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
	child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

function say(text) {
	process.stderr.write(`fourmap: ${text}\n`)
}

function fail(text) {
	say(text)
	process.exit(1)
}

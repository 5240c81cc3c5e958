import { commits } from './commits.ts'
import { crowd } from './crowd.ts'
import { dispatch } from './dispatch.ts'
import { fanOut } from './fan-out.ts'
import type { Figure } from './figures.ts'
import { places } from './places.ts'
import { region } from './region.ts'
import { roads } from './roads.ts'
import { screen } from './screen.ts'
import { tileServing } from './tile-serving.ts'
import { wall } from './wall.ts'

const BENCHES: Record<string, () => Promise<Figure[]>> = {
	commits,
	'fan-out': fanOut,
	crowd,
	screen,
	wall,
	places,
	roads,
	dispatch,
	region,
	tiles: tileServing,
}

const asked = process.argv.slice(2)
for (const [name, bench] of Object.entries(BENCHES)) {
	if (asked.length > 0 && !asked.includes(name)) continue
	for (const { what, value, goal, met } of await bench())
		process.stdout.write(
			`${met === undefined ? '    ' : met ? 'met ' : 'MISS'}  ${what}: ${value}${goal ? ` (goal ${goal})` : ''}\n`,
		)
}

import { killLoop } from './kill-loop.ts'

const times = Number(process.argv[2] ?? 100)
const seed = Number(process.argv[3] ?? 1)
console.error(`killing the server ${times} times, seed ${seed}`)
console.error(await killLoop(times, seed))

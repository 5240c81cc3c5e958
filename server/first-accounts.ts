import type { Identity } from './auth/identify.ts'

const DISTRICT = '990102'
const TOWNSHIP = '990102203'
const VILLAGE = '990102203205'

/** People of the demo district, until accounts exist: one for each way of working. */
const DEMO: readonly Identity[] = [
	{ account: 'demo-planner', name: '规划席 陈渚宁', role: 'planner', scopes: [DISTRICT] },
	{ account: 'demo-dispatcher', name: '调度席 2 周砚秋', role: 'dispatcher', scopes: [DISTRICT] },
	{ account: 'demo-township', name: '岚垌乡 编图员', role: 'planner', scopes: [TOWNSHIP] },
	{ account: 'demo-village', name: '芦滩村 信息员', role: 'village', scopes: [VILLAGE] },
	{ account: 'demo-leader', name: '带班领导', role: 'leader', scopes: [DISTRICT] },
	{ account: 'demo-viewer', name: '查看席', role: 'viewer', scopes: [DISTRICT] },
	{ account: 'demo-wall', name: '大屏', role: 'wall', scopes: [DISTRICT] },
]

/** Where a real district begins its codes are not known yet, so these see whatever this server holds. */
const REAL: readonly Identity[] = [
	{ account: 'planner', name: '规划席', role: 'planner', scopes: [''] },
	{ account: 'dispatcher', name: '调度席', role: 'dispatcher', scopes: [''] },
	{ account: 'wall', name: '大屏', role: 'wall', scopes: [''] },
]

/** Whom the server prints sign-in links for. */
export const firstAccounts = (demo: boolean): readonly Identity[] => (demo ? DEMO : REAL)

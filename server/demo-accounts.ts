import type { Identity } from './auth/identify.ts'

/** People of the demo district, until accounts exist: one for each way of working. */
export const demoAccounts = (district: string, township: string, village: string): Identity[] => [
	{ account: 'demo-planner', name: '规划席 陈渚宁', role: 'planner', scopes: [district] },
	{ account: 'demo-dispatcher', name: '调度席 2 周砚秋', role: 'dispatcher', scopes: [district] },
	{ account: 'demo-township', name: '岚垌乡 编图员', role: 'planner', scopes: [township] },
	{ account: 'demo-village', name: '芦滩村 信息员', role: 'village', scopes: [village] },
	{ account: 'demo-leader', name: '带班领导', role: 'leader', scopes: [district] },
	{ account: 'demo-viewer', name: '查看席', role: 'viewer', scopes: [district] },
	{ account: 'demo-wall', name: '大屏', role: 'wall', scopes: [district] },
]

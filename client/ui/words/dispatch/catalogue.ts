import type { zhCnDispatch } from './zh-cn.ts'

type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> }
/** The keys that every language must have. */
export type DispatchCatalogue = SameShape<typeof zhCnDispatch>

import type { zhCnDeskMap } from './zh-cn.ts'

type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> }
/** The keys that every language must have. */
export type DeskMapCatalogue = SameShape<typeof zhCnDeskMap>

import { latitudeOf, longitudeOf } from '../mercator.ts'

/** Degrees of a place counted in tiles of a zoom. */
export const longitudeAt = (x: number, zoom: number): number => longitudeOf(x / 2 ** zoom)
export const latitudeAt = (y: number, zoom: number): number => latitudeOf(y / 2 ** zoom)

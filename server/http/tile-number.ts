/** Digits without a leading zero, as many as the deepest zoom needs; no other address is that of a tile. */
export const TILE_NUMBER = /^(?:0|[1-9]\d{0,6})$/

/** Who can be cut off by a closure, those first who cannot help themselves. */
export const CUT_KINDS = ['villages', 'forces', 'depots'] as const

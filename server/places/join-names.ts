const HAN = /\p{Script=Han}/u

/** Names of divisions as people write them: 岚垌乡芦滩; Latin names with a comma between them. */
export const joinNames = (names: readonly string[]): string =>
	names.join(names.some((name) => HAN.test(name)) ? '' : ', ')

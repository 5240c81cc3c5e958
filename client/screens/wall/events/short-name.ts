/** A person as a public screen names one: 王×. What the server has masked already stays as it is. */
export const shortName = (name: string): string => `${[...name][0] ?? ''}×`

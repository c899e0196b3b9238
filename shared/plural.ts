/** "1 sale", "2 sales": for the English sentences the till itself writes. */
export const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

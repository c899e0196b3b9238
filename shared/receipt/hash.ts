// What of a kept report's hash stands on its paper.

/** Enough to tell one text from another by eye. */
const hashLetters = 16

export const piecesOfHash = (hash: string): string => hash.slice(0, hashLetters)

// Seeded randomness: the same seed replays the same day in the shop, to the byte. Nobody in a
// simulation may draw from anything else.

export type Rng = {
  /** 0 ≤ x < 1. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** One of the entries, by weight. */
  readonly weighted: <T>(entries: readonly (readonly [weight: number, value: T])[]) => T
  readonly bytes: (count: number) => Uint8Array
  /** A stream of its own, so that one part drawing more does not change what another draws. */
  readonly fork: (name: string) => Rng
}

/** FNV-1a over a text, after what was hashed before it. */
function hash(text: string, before = 0x811c9dc5): number {
  let value = before
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  }
  return value >>> 0
}

/** sfc32 (PractRand), seeded from the hash of a text. */
function sfc32(seed: number): () => number {
  const spaced = hash(' ', seed)
  let a = hash('a', spaced)
  let b = hash('b', spaced)
  let c = hash('c', spaced)
  let d = 1
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i += 1) next()
  return next
}

export const createRng = (seed: string): Rng => rngOf(hash(seed))

// Of a name only its hash is kept: a day draws hundreds of streams, each for a moment.
function rngOf(seed: number): Rng {
  const next = sfc32(seed)
  const between = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1))
  const pick = <T>(list: readonly T[]): T => {
    const found = list[between(0, list.length - 1)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick,
    weighted: (entries) => {
      let left = next() * entries.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, value] of entries) {
        left -= weight
        if (left < 0) return value
      }
      return pick(entries)[1]
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => between(0, 255)),
    fork: (name) => rngOf(hash(name, hash('/', seed))),
  }
}

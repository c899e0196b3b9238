// How often anybody may knock: a bucket of turns for each address and one for all together, refilled
// over time. Remembers few addresses for a short time, so that it cannot be filled up itself.

export type Rate = {
  /** Turns at once. */
  readonly burst: number
  readonly perSecond: number
}

export type TurnstileLimits = { readonly ofOne: Rate; readonly ofAll: Rate }

export type Turnstile = {
  /** True takes a turn. */
  readonly pass: (from: string) => boolean
  /** Addresses remembered now. */
  readonly size: () => number
}

type Bucket = { left: number; at: number }

const maxAddresses = 2_000

/** `now` is monotonic, ms. */
export function createTurnstile({ ofOne, ofAll }: TurnstileLimits, now: () => number): Turnstile {
  const all: Bucket = { left: ofAll.burst, at: now() }
  const ones = new Map<string, Bucket>()

  function refill(bucket: Bucket, { burst, perSecond }: Rate, at: number): void {
    bucket.left = Math.min(burst, bucket.left + ((at - bucket.at) / 1_000) * perSecond)
    bucket.at = at
  }

  function bucketOf(from: string, at: number): Bucket {
    const known = ones.get(from)
    if (known) {
      // The one heard of longest ago goes first.
      ones.delete(from)
      ones.set(from, known)
      return known
    }
    const [oldest] = ones.keys()
    if (oldest !== undefined && ones.size >= maxAddresses) ones.delete(oldest)
    const fresh = { left: ofOne.burst, at }
    ones.set(from, fresh)
    return fresh
  }

  return {
    pass: (from) => {
      const at = now()
      const one = bucketOf(from, at)
      refill(one, ofOne, at)
      refill(all, ofAll, at)
      // Who is turned away for himself takes no turn from the others.
      if (one.left < 1) return false
      one.left -= 1
      if (all.left < 1) return false
      all.left -= 1
      return true
    },
    size: () => ones.size,
  }
}

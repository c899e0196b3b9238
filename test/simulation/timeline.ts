// What happened, in order, in words: the first thing to read when a seed fails. Its hash is the same
// whenever a seed is played again.

export type Timeline = {
  readonly note: (who: string, what: string) => void
  /** The last lines; with `about`, those that name one of these and the great events beside them. */
  readonly text: (lines: number, about?: readonly string[]) => string
  readonly hash: () => string
}

const kept = 20_000

function clockText(ms: number): string {
  const whole = Math.floor(ms / 1000)
  const part = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  return `${part(hours)}:${part(Math.floor(whole / 60) % 60)}:${part(whole % 60)}.${String(ms % 1000).padStart(3, '0')}`
}

export function createTimeline(now: () => number): Timeline {
  const entries: { readonly at: number; readonly who: string; readonly what: string }[] = []
  let hash = 0x811c9dc5
  const mix = (text: string): void => {
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  const lineOf = ({ at, who, what }: (typeof entries)[number]): string =>
    `${clockText(at)}  ${who.padEnd(9)} ${what}`
  return {
    note: (who, what) => {
      const at = now()
      hash = Math.imul(hash ^ at, 0x01000193)
      mix(who)
      mix(what)
      entries.push({ at, who, what })
      if (entries.length > 2 * kept) entries.splice(0, kept)
    },
    text: (count, about) => {
      const isWanted = ({ who, what }: (typeof entries)[number]): boolean =>
        about === undefined ||
        about.some((name) => what.includes(name)) ||
        ['world', 'power', 'clock'].includes(who)
      return entries.filter(isWanted).slice(-count).map(lineOf).join('\n')
    },
    hash: () => (hash >>> 0).toString(16).padStart(8, '0'),
  }
}

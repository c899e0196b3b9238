// What happened, in order, in words: the first thing to read when a seed fails.

export type Timeline = {
  readonly note: (who: string, what: string) => void
  /** The last lines; with `about`, those that name it and the great events beside it. */
  readonly text: (lines: number, about?: string | null) => string
}

const kept = 20_000

function clockText(ms: number): string {
  const whole = Math.floor(ms / 1000)
  const part = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  return `${part(hours)}:${part(Math.floor(whole / 60) % 60)}:${part(whole % 60)}.${String(ms % 1000).padStart(3, '0')}`
}

export function createTimeline(now: () => number): Timeline {
  const lines: string[] = []
  return {
    note: (who, what) => {
      lines.push(`${clockText(now())}  ${who.padEnd(9)} ${what}`)
      if (lines.length > 2 * kept) lines.splice(0, kept)
    },
    text: (count, about) => {
      const wanted = about
        ? lines.filter((line) => line.includes(about) || / {2}(world|power|clock) /.test(line))
        : lines
      return wanted.slice(-count).join('\n')
    },
  }
}

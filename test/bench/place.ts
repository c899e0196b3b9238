// Placing: from the command to the committed sale, one after another. The provider takes the first
// orders and never answers, so the dispatcher is awake but full and sends nothing more; a second row
// has the line down, where the till also checks what may wait. Every contestant yields to the event
// loop after every sale, so what the till does after answering is counted too.

import { benchFolder, openSubject, type Subject } from './subject.ts'
import { openBareRows, openPlainjob } from './floors.ts'
import { breathe, inTurns, median, nowMs, sleep, spreadOf, until } from './measure.ts'
import type { Outside } from './outside.ts'
import { atLeast, informs, pair, perSecond, type Row, times } from './table.ts'

const rounds = 15
const perRound = 150
const warmUp = 400

type Contestant = { readonly rates: number[]; readonly eachMs: number[] }

async function block(count: number, into: Contestant, one: () => unknown): Promise<void> {
  const startedAt = nowMs()
  for (let i = 0; i < count; i += 1) {
    const at = nowMs()
    await one()
    into.eachMs.push(nowMs() - at)
    await breathe()
  }
  into.rates.push((count * 1000) / (nowMs() - startedAt))
}

async function measure(
  subject: Subject,
  folder: string,
): Promise<Readonly<Record<'till' | 'bare' | 'plainjob', Contestant>>> {
  const bare = openBareRows(folder)
  const plainjob = openPlainjob(folder)
  const fresh = (): Contestant => ({ rates: [], eachMs: [] })
  const spare = fresh()
  await block(warmUp, spare, subject.place)
  await block(warmUp, spare, bare.insert)
  await block(warmUp, spare, plainjob.add)
  await sleep(200)
  const result = { till: fresh(), bare: fresh(), plainjob: fresh() }
  await inTurns(rounds, {
    till: () => block(perRound, result.till, subject.place),
    bare: () => block(perRound, result.bare, bare.insert),
    plainjob: () => block(perRound, result.plainjob, plainjob.add),
  })
  bare.close()
  plainjob.close()
  return result
}

/** Both of a round saw the same machine: the ratio is taken per round, and the median of those told. */
const ratioOf = (one: Contestant, other: Contestant): number =>
  median(one.rates.map((rate, round) => rate / (other.rates[round] ?? Number.NaN)))

async function withTill(
  outside: Outside,
  line: 'silent' | 'down',
): Promise<Awaited<ReturnType<typeof measure>>> {
  const folder = benchFolder()
  if (line === 'silent') await outside.setMute(true)
  else await outside.setLine(false)
  const subject = await openSubject(folder.path, outside, {
    answerMs: 600_000,
    probeMs: 600_000,
  })
  try {
    if (line === 'silent') {
      const [first = ''] = await Promise.all([1, 2, 3, 4].map(subject.place))
      let sending = ''
      void subject.state(first).then((state) => (sending = state))
      await until('the first order to be out', () => {
        void subject.state(first).then((state) => (sending = state))
        return sending === 'sending'
      })
    } else {
      await sleep(100)
    }
    return await measure(subject, folder.path)
  } finally {
    // Dropping the line ends what is out; nothing of this till is measured any more.
    await outside.setLine(false)
    await subject.close()
    await outside.setMute(false)
    await outside.setLine(true)
    folder.remove()
  }
}

export async function measurePlacing(outside: Outside): Promise<readonly Row[]> {
  const online = await withTill(outside, 'silent')
  const down = await withTill(outside, 'down')
  return [
    {
      what: 'place a vend / bare insert',
      till: perSecond(median(online.till.rates)),
      floor: perSecond(median(online.bare.rates)),
      keep: 'place',
      ...atLeast(ratioOf(online.till, online.bare), 0.8),
    },
    {
      what: 'place a vend / plainjob at FULL',
      till: perSecond(median(online.till.rates)),
      floor: perSecond(median(online.plainjob.rates)),
      ...informs,
      compared: times(ratioOf(online.till, online.plainjob)),
    },
    {
      what: 'place, line down / bare insert',
      till: perSecond(median(down.till.rates)),
      floor: perSecond(median(down.bare.rates)),
      ...informs,
      // For information: here the till also checks every limit on waiting orders.
      compared: times(ratioOf(down.till, down.bare)),
    },
    {
      what: 'one placing, p50 / p99',
      till: pair(spreadOf(online.till.eachMs)),
      floor: pair(spreadOf(online.bare.eachMs)),
      ...informs,
    },
  ]
}

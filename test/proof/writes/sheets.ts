// place → claim → settle → asked and called back → print of a sheet: bought through Rave, which posts its
// results, and collected through Chillr, which is asked.

import { dayFromNow, startCollectWorld } from '../../world/collect.ts'
import { startRaveShop } from '../../world/rave-shop.ts'
import { eventually, quick, type TillWorld } from '../../world/till.ts'
import { longestMs, type OpenPath } from './path.ts'
import { placeDespite } from './place-despite.ts'
import { watched } from './world.ts'

const timing = { ...quick, answerMs: 5_000, askMs: 5_000, requeryMs: 60, maxRequeries: 60 }

/**
 * The rows' states once the sheet is settled and its slip printed; none where it came to a person, as one
 * does of which the till could not even read what it was about to send.
 */
const onPaper = (w: Pick<TillWorld, 'call'>, batchId: string) =>
  eventually(
    `${batchId} on paper`,
    async () => {
      const found = await w.call('batch.get', { batchId })
      const papers = await w.call('print.jobs', {})
      const rows = await w.call('batch.rows', { batchId })
      if (!found.ok || !papers.ok || !rows.ok) return null
      const isPrinted = papers.value.jobs.some(
        (job) => job.batchId === batchId && job.state === 'printed',
      )
      if (found.value.batch.state === 'review') return []
      return found.value.batch.state === 'settled' && isPrinted ? rows.value.rows : null
    },
    longestMs,
  )

export const openBulk: OpenPath = async (disk) => {
  const watch = watched(disk, (_url, body) => body.includes('fly_buy_bulk'), 'batch_attempts')
  const { till, rave, stop } = await startRaveShop({ till: watch.options, timing })
  let last = 1_000_000
  return {
    name: 'a bulk',
    once: async (draftId) => {
      const rows = Array.from({ length: 3 }, () => ({
        account: `+234803${(last += 1)}`,
        amount: '100',
      }))
      const wrong: string[] = []
      const place = async () =>
        await till.call('batch.place', {
          draftId,
          kind: 'bulk',
          providerId: 'rave',
          name: draftId,
          options: { country: 'NG', biller: 'AIRTIME' },
          rows,
          tender: { kind: 'cash' },
          total: '300',
        })
      const { batchId } = await placeDespite(disk, draftId, place, wrong)
      const ended = await onPaper(till, batchId)
      if (ended.length === 0 && rave.requests().some(({ body }) => body.includes(batchId))) {
        wrong.push('it was sent, and a person is asked')
      }
      for (const { reference, state } of ended) {
        const order = rave.ledger.order(reference ?? '')
        if (state !== 'confirmed') wrong.push(`a row is ${state}`)
        if (order?.soldTimes !== 1) wrong.push(`a row was bought ${order?.soldTimes ?? 0} times`)
        if (order?.sends !== 1) wrong.push(`a row was sent ${order?.sends ?? 0} times`)
      }
      return { wrong: [...wrong, ...watch.breaches()] }
    },
    close: stop,
  }
}

export const openCollect: OpenPath = async (disk) => {
  const watch = watched(disk, (url) => url.endsWith('/collect'), 'batch_attempts')
  const w = await startCollectWorld({ ...watch.options, timing })
  let last = 1_000_000
  return {
    name: 'a collect',
    once: async (draftId) => {
      const numbers = [2, 3, 4].map((habit) => `98${(last += 1)}${habit}`)
      const wrong: string[] = []
      const place = async () =>
        await w.call('batch.place', {
          draftId,
          kind: 'collect',
          name: draftId,
          expiresOn: dayFromNow(7),
          rows: numbers.map((account) => ({ account, amount: '100' })),
          total: '300',
        })
      const { batchId } = await placeDespite(disk, draftId, place, wrong)
      const ended = await onPaper(w, batchId)
      if (ended.some(({ state }) => state !== 'paid')) wrong.push('a row is not paid')
      const sent = w.chillr.ledger.named(draftId).length
      if (sent !== (ended.length === 0 ? 0 : 1)) wrong.push(`sent ${sent} times`)
      return { wrong: [...wrong, ...watch.breaches()] }
    },
    close: () => w.stop(),
  }
}

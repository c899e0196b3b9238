// The power goes after every commit of a day's work, and in the middle of every one: the bytes of the
// database as the disk would have them then are opened by the till, which must know all that anybody
// outside had seen by that moment.

import { expect, test } from 'vitest'
import type { Provisioning } from '../../shared/config/provisioning.ts'
import type { Http } from '../../electron/till/ports.ts'
import { createRng } from '../simulation/rng.ts'
import { phones, startRaveShop } from '../world/rave-shop.ts'
import { checkCut } from './power/check.ts'
import { cutsOf } from './power/cuts.ts'
import { createRecorder } from './power/recorder.ts'

const rng = createRng('power')

/** References in a request that buys. */
const referencesIn = (body: string): readonly string[] => body.match(/T[0-9A-Z]{19}/g) ?? []
const buys = (url: string, body: string): boolean =>
  /\/vend\b/.test(url) || /"service":"fly_buy(_bulk)?"/.test(body)

async function workADay() {
  const recorder = createRecorder()
  let provisioning: Provisioning | null = null
  const http = (real: Http): Http => ({
    exchange: (request) => {
      const { url, body = '' } = request
      // The batch's own reference stands first; its rows are known by it.
      if (buys(url, body)) for (const one of referencesIn(body).slice(0, 1)) recorder.sent(one)
      return real.exchange(request)
    },
  })
  const shop = await startRaveShop({
    till: {
      database: recorder.open,
      http,
      shop: (plain) => (provisioning = plain),
    },
  })
  try {
    const { till } = shop
    const sell = async (account: string): Promise<string> => {
      const vendId = await till.sell(account)
      recorder.promised(vendId)
      return vendId
    }
    const first = await Promise.all(['04123456781', '12345678910', '45067198202'].map(sell))
    till.provider.faults.next('drop-after-sale')
    till.provider.faults.next('delay', { ms: 80 })
    const lost = await sell('04123456782')
    const late = await sell('04123456783')
    const batchId = await shop.buy(phones(5), 500)
    recorder.promised(batchId)
    const more = await Promise.all(['04123456784', '00000000030'].map(sell))
    for (const account of ['04123456785', '04123456786', '04123456787', '04123456788']) {
      const vendId = await sell(account)
      await till.until(vendId, 'confirmed')
    }
    for (const vendId of [...first, lost, late, ...more]) {
      await till.until(vendId, 'confirmed', 'refused')
    }
    await shop.until(batchId, 'settled')
    if (!provisioning) throw new Error('the shop was never asked for')
    return { moments: recorder.moments(), provisioning: provisioning as Provisioning }
  } finally {
    await shop.stop()
  }
}

test(
  'wherever the power goes, nothing seen outside is unknown or sent again',
  { timeout: 240_000 },
  async () => {
    const { moments, provisioning } = await workADay()
    expect(moments.length).toBeGreaterThan(30)
    const last = moments.at(-1)
    expect(last?.until.sent.length).toBeGreaterThan(7)
    const wrong: string[] = []
    let cuts = 0
    for (const [at, moment] of moments.entries()) {
      const [whole, ...torn] = cutsOf(moment, moments[at + 1] ?? null, rng)
      // Two of the ways to tear each commit; which ones goes round.
      const chosen = torn.filter((_, n) => n % 2 === at % 2)
      for (const cut of whole ? [whole, ...chosen] : []) {
        cuts += 1
        const found = await checkCut(cut, provisioning, cuts % 25 === 0)
        wrong.push(...found.map((what) => `commit ${at} of ${moments.length}, ${what}`))
      }
    }
    expect(wrong).toEqual([])
    // And a disk that lost what it had promised is found out.
    const [first] = moments
    if (!first || !last) throw new Error('a day without a commit')
    const forgetful = { ...first, name: 'forgetful', seen: last.until }
    expect((await checkCut(forgetful, provisioning)).join()).toContain('was sent and is unknown')
    expect(cuts).toBeGreaterThan(100)
  },
)

// A provider whose figures do not add up: the sale stands, the slip shows what was said, the journal notes it.

import { expect, test } from 'vitest'
import type { Http } from '../../electron/till/ports.ts'
import { signatureOf } from '../world/buypower.ts'
import { eventually, startTillWorld } from '../world/till.ts'

/** Takes ten naira off the energy of every sale, and signs it as the provider would. */
const shortOfTen = (http: Http): Http => ({
  exchange: async (request) => {
    const answer = await http.exchange(request)
    if (answer.kind !== 'answer') return answer
    const text = new TextDecoder().decode(answer.body)
    const wrong = text.replace(/"amountGenerated":(\d+)/, (_, naira: string) => {
      return `"amountGenerated":${BigInt(naira) - 10n}`
    })
    const body = Buffer.from(wrong)
    return { ...answer, body, headers: { 'x-buypower-signature': signatureOf(body) } }
  },
})

test('figures that do not add up are noted in the journal, once, and change nothing', async () => {
  const w = await startTillWorld({ http: shortOfTen })
  try {
    const vendId = await w.sell('04123456781')
    const vend = await w.until(vendId, 'confirmed')
    expect(vend.tokens).toHaveLength(1)
    const notes = vend.events.filter(({ cause }) => cause === 'sums-differ')
    expect(notes.map(({ evidence }) => evidence)).toEqual([
      "The provider's lines make NGN 990.00, not NGN 1,000.00.",
    ])
    await eventually('the slip', () => w.printer.jobs().length > 0)
    expect(w.printer.jobs()[0]?.text).toContain('1,000.00')
    await w.must('vend.requery', { vendId })
    const again = await w.vend(vendId)
    expect(again.events.filter(({ cause }) => cause === 'sums-differ')).toHaveLength(1)
  } finally {
    await w.stop()
  }
})

test('a sale whose figures add up leaves no note', async () => {
  const w = await startTillWorld()
  try {
    const vend = await w.until(await w.sell('04123456781'), 'confirmed')
    expect(vend.events.map(({ cause }) => cause)).toEqual(['placed', 'claimed', 'delivered'])
  } finally {
    await w.stop()
  }
})

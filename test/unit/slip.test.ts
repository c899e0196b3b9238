// Slips read as a customer, a cashier and support would read them.

import { describe, expect, it } from 'vitest'
import { encodeReceipt } from '../../electron/till/print/encode.ts'
import { interpret, paperText } from '../../shared/paper/interpret.ts'
import type { ReceiptDocument } from '../../shared/receipt/document.ts'
import { type SlipFacts, orderSlip, testSlip, tokenSlip } from '../../shared/receipt/slip.ts'
import type { Token } from '../../shared/sts/token.ts'
import { fullSale, placedAt, plainSale, shop } from '../world/slip-facts.ts'

/** As it comes out of the printer. */
const onPaper = (slip: ReceiptDocument, columns = 48) =>
  paperText(interpret(encodeReceipt(slip, { columns }), columns).lines, columns).trimEnd()

const withDelivery = (change: Partial<SlipFacts['delivery']>): SlipFacts => ({
  ...plainSale,
  delivery: { ...plainSale.delivery, ...change },
})

const { delivery: _delivery, confirmedAt: _confirmedAt, ...order } = fullSale

describe('the token slip', () => {
  it('carries everything that is known, on 80 mm paper', () => {
    expect(onPaper(tokenSlip(fullSale))).toMatchSnapshot()
  })

  it('carries the same on 58 mm paper', () => {
    expect(onPaper(tokenSlip(fullSale), 32)).toMatchSnapshot()
  })

  it('has no line for what is not known', () => {
    expect(onPaper(tokenSlip(plainSale))).toMatchSnapshot()
  })

  it('numbers tokens in the order they were delivered and says what each is for', () => {
    const blocks = tokenSlip(fullSale).blocks.filter((block) => block.kind === 'token')
    expect(blocks.map(({ digits }) => digits)).toEqual(
      fullSale.delivery.tokens.map(({ digits }) => digits),
    )
    expect(blocks.map(({ label }) => label)).toEqual([
      '1 of 4  Key change — enter first',
      '2 of 4  Key change — enter next',
      '3 of 4  Electricity — enter next',
      '4 of 4  Free basic electricity — enter last',
    ])
    expect(blocks.map(({ step }) => step)).toEqual([1, 2, 3, 4])
  })

  it('puts the digits on paper exactly as they were delivered, with their leading noughts', () => {
    const paper = onPaper(tokenSlip(fullSale), 32)
    for (const { digits } of fullSale.delivery.tokens) {
      expect(paper.replaceAll(' ', '')).toContain(digits)
    }
  })

  it('does not number a single token', () => {
    const token = tokenSlip(plainSale).blocks.find((block) => block.kind === 'token')
    expect(token).toEqual({ kind: 'token', label: 'Token', digits: '07246981304477519022' })
  })

  it('prints a number nothing could split whole, and sends the customer to support with it', () => {
    const digits = '123456789012345678901234567890123456789012345678901234567890123'
    const glued: Token = { kind: 'unknown', digits, stsClass: null, unsplittable: true }
    for (const columns of [32, 48]) {
      const paper = onPaper(
        tokenSlip(withDelivery({ tokens: [glued], units: undefined } as never)),
        columns,
      )
      expect(paper.replaceAll(/\s/g, '')).toContain(digits)
      expect(paper.replaceAll(/\s+/g, ' ')).toContain('Read this number with support before')
    }
  })

  it('says plainly that the full amount paid the debt and no token is due', () => {
    const paper = onPaper(
      tokenSlip(
        withDelivery({
          tokens: [],
          lines: [{ kind: 'debt', label: 'Debt deducted', amountMinor: 200_000 }],
          debtRemainingMinor: 0,
        }),
      ),
    )
    expect(paper).toContain('NO TOKEN IS DUE')
    expect(paper.replaceAll(/\s+/g, ' ')).toContain(
      'The full amount of NGN 2,000.00 paid the debt on this meter. There is no token to enter.',
    )
    expect(paper).toMatch(/Debt left +NGN 0\.00/)
  })

  it('does not claim that everything paid the debt where charges took a part', () => {
    const paper = onPaper(
      tokenSlip(
        withDelivery({
          tokens: [],
          lines: [
            { kind: 'debt', label: 'Debt deducted', amountMinor: 190_000 },
            { kind: 'fee', label: 'Service charge', amountMinor: 10_000 },
          ],
        }),
      ),
    )
    expect(paper.replaceAll(/\s+/g, ' ')).toContain('paid the debt and charges on this meter.')
  })

  it('explains a postpaid payment instead of speaking of debt', () => {
    const slip = tokenSlip({
      ...withDelivery({ tokens: [] }),
      options: { disco: 'ABUJA', vendType: 'POSTPAID' },
    })
    expect(onPaper(slip)).toContain('Postpaid electricity')
    expect(onPaper(slip)).toContain('This pays a postpaid account.')
  })

  it('says TRAINING at both ends and REPRINT with its number at both ends', () => {
    const rows = onPaper(tokenSlip({ ...fullSale, training: true, copy: 3 })).split('\n')
    const ends = [rows[0], rows[1], rows.at(-2), rows.at(-1)].map((row) => row?.trim())
    expect(ends).toEqual([
      'TRAINING - NOT A TOKEN',
      'REPRINT - COPY 3',
      'REPRINT - COPY 3',
      'TRAINING - NOT A TOKEN',
    ])
  })

  it('says neither on a real original', () => {
    expect(onPaper(tokenSlip(fullSale))).not.toMatch(/TRAINING|REPRINT|COPY|NOT A TOKEN/)
  })

  it('names both times when the token came long after the order', () => {
    const paper = onPaper(tokenSlip({ ...plainSale, confirmedAt: placedAt + 7_200_000 }))
    expect(paper).toMatch(/Date +21 Nov 2026 12:04:01 WAT/)
    expect(paper).toMatch(/Ordered +21 Nov 2026 10:04:01 WAT/)
  })

  it('prints in UTC rather than not at all when nobody knows the time zone', () => {
    const slip = tokenSlip({ ...plainSale, shop: { ...plainSale.shop, timeZone: 'Mars/Olympus' } })
    expect(onPaper(slip)).toMatch(/Date +21 Nov 2026 09:04:01 UTC/)
  })

  it('prints no control bytes a provider’s text might smuggle to the printer', () => {
    const message = 'Thank you\u001Bp\u0000\u0019\u00FA\u001DV\u0000 bye'
    const paper = interpret(
      encodeReceipt(tokenSlip(withDelivery({ messages: [message] })), { columns: 48 }),
      48,
    )
    expect(paper.drawerKicks).toBe(0)
    expect(paper.cuts).toHaveLength(1)
  })
})

describe('the order slip', () => {
  it('cannot be taken for a token', () => {
    const slip = orderSlip({ ...order, collectHint: 'We call 0803 111 2222 when it is ready.' })
    expect(slip.blocks.filter(({ kind }) => kind === 'token')).toEqual([])
    const paper = onPaper(slip)
    expect(paper).toMatchSnapshot()
    expect(paper.match(/NOT A TOKEN - COLLECT LATER/g)).toHaveLength(2)
    expect(onPaper(slip, 32)).toContain('NOT A TOKEN - COLLECT LATER')
  })

  it('shows nothing of a delivery, even when it is handed one', () => {
    expect(onPaper(orderSlip(fullSale))).not.toContain('5512000')
  })
})

describe('the test slip', () => {
  it('fills each width exactly and holds no digits a meter could take', () => {
    for (const columns of [32, 42, 48]) {
      const slip = testSlip({ shop, columns, at: placedAt })
      const paper = onPaper(slip, columns)
      const ruler = '1234567890'.repeat(5).slice(0, columns)
      expect(paper.split('\n')).toContain(ruler)
      expect(paper).toContain('TEST SLIP - NOT A TOKEN')
      const tokens = slip.blocks.filter((block) => block.kind === 'token')
      expect(tokens.map(({ digits }) => digits)).toEqual(['0'.repeat(20)])
    }
  })
})

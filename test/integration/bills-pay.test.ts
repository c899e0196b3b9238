// Bills through the whole till: the catalog, the form, the choice, the payment, the paper. Each ends
// with the journal equal to the provider's ledger.

import { afterEach, expect, test } from 'vitest'
import type { TillError } from '../../shared/contract/errors.ts'
import type { Result } from '../../shared/result.ts'
import { sampleRequest } from '../fixtures/paymob-documentation.ts'
import { eventually } from '../world/till.ts'
import { type PaymobTill, startPaymobTill } from '../world/paymob-till.ts'

let w: PaymobTill
const opened = async (options?: Parameters<typeof startPaymobTill>[0]): Promise<PaymobTill> => {
  w = await startPaymobTill(options)
  return w
}
afterEach(async () => {
  const { sold, paid } = await w.journal()
  await w.stop()
  expect(sold).toEqual(paid)
})

const value = <T>(result: Result<T, TillError>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

const documented = { mobile_number: '01234567890' }

async function paper(): Promise<string> {
  await eventually('the slip', () => w.printer.jobs().length > 0)
  return w.printer.jobs()[0]?.text ?? ''
}

test('the tile of bills is there with its provider, and nothing else is sold for pounds', async () => {
  await opened()
  const { products } = await w.must('till.describe', {})
  expect(products).toMatchObject([
    {
      id: 'bills',
      account: 'bill',
      providers: [{ id: 'paymob', label: 'Paymob', options: [] }],
      options: [],
      presets: [],
      offline: false,
    },
  ])
})

test('one of the documented bills is found, chosen and paid', async () => {
  await opened()
  const found = await w.inquire(123, documented)
  expect(found).toMatchObject({ paysMany: true, oldestFirst: false, clockSkew: null })
  expect(found.bills.map(({ amount, fees, total }) => [amount, fees, total])).toEqual([
    ['116.22', '23.24', '139.46'],
    ['96.34', '19.27', '115.61'],
    ['141.15', '28.23', '169.38'],
  ])
  const chosen = value(await w.choose(found, 1))
  expect(chosen).toMatchObject({
    account: '01234567890',
    options: { inquiry_id: found.bills[1]?.inquiryId },
    total: '115.61',
    currency: 'EGP',
  })
  const vend = await w.until(await w.pay(chosen), 'confirmed')
  expect(vend).toMatchObject({ account: '01234567890', amount: '115.61', tokens: [] })
  expect(vend.customer?.name).toMatch(/^[\u0600-\u06ff ]+$/)
  expect(w.paymob.ledger.takenMinor()).toBe(11_561)
})

test('a bill placed again under its draft is one payment, and another bill is not that one', async () => {
  await opened()
  const found = await w.inquire(123, documented)
  const payment = w.payment(value(await w.choose(found, 1)))
  const { vendId } = await w.must('vend.place', payment)
  await w.until(vendId, 'confirmed')
  expect(await w.must('vend.place', payment)).toMatchObject({ vendId })
  const { draftId } = payment
  const other = w.payment(value(await w.choose(found, 2)), { draftId })
  expect(await w.call('vend.place', other)).toMatchObject({
    error: { code: 'not-possible', detail: { reason: 'placed-other', vendId } },
  })
})

test('several bills are bundled to the piastre and paid as one', async () => {
  await opened()
  const found = await w.inquire(123, documented)
  const chosen = value(await w.choose(found, 1, 2))
  expect(chosen).toMatchObject({ amount: '237.49', fees: '47.50', total: '284.99' })
  const vend = await w.until(await w.pay(chosen), 'confirmed')
  expect(vend.options).toMatchObject({
    service_id: '123',
    inquiry_id: chosen.options['inquiry_id'],
    amount: '237.49',
    fees: '47.50',
  })
  expect((await w.inquire(123, documented)).bills).toHaveLength(1)
  expect(await paper()).toMatch(/284\.99/)
})

test('the question that goes out is the documentation’s, to the byte', async () => {
  await opened()
  await w.inquire(123, documented)
  const asked = w.paymob.requests().find(({ name }) => name === 'multiple')
  expect(asked?.body).toBe(JSON.stringify(JSON.parse(sampleRequest)))
})

test('a top-up is told its fees before the cash, and its voucher reaches the paper', async () => {
  await opened({ credentials: { language: 'en' } })
  const found = await w.inquire(128, { mobile_number: '٠١٠١١١٢٢٢٣٣', amount: '50' })
  expect(found.bills).toMatchObject([{ amount: '50.00', fees: '10.00', total: '60.00' }])
  expect(w.paymob.ledger.count('fees')).toBe(1)
  const chosen = value(await w.choose(found, 0))
  expect(chosen.account).toBe('01011122233')
  const vend = await w.until(await w.pay(chosen), 'confirmed')
  expect(vend.delivery?.messages).toContain(`voucher: V${chosen.options['inquiry_id']}`)
  const text = await paper()
  expect(text).toContain(`V${chosen.options['inquiry_id']}`)
  expect(text).toMatch(/Fees +EGP 10\.00/)
})

test('a donation is nobody’s bill: its inquiry is its account', async () => {
  await opened()
  const found = await w.inquire(127, { purpose: '2', amount: '19.99' })
  const chosen = value(await w.choose(found, 0))
  expect(chosen.account).toBe(chosen.options['inquiry_id'])
  expect((await w.until(await w.pay(chosen), 'confirmed')).amount).toBe('23.99')
})

test('a name that was typed with spaces is the account, and is found again by it', async () => {
  await opened()
  const found = await w.inquire(129, { student_name: 'ليلى أحمد', year: '٢٠٢٦', term: 'first' })
  const chosen = value(await w.choose(found, 0))
  expect(chosen.account).toBe('ليلىأحمد')
  await w.until(await w.pay(chosen), 'confirmed')
  expect((await w.must('vend.list', { text: 'ليلى أحمد' })).vends).toHaveLength(1)
})

test('the slip says what was paid, for whom, in the biller’s own words, and both numbers', async () => {
  await opened()
  const found = await w.inquire(123, documented)
  const chosen = value(await w.choose(found, 1, 2))
  const vend = await w.until(await w.pay(chosen), 'confirmed')
  const { blocks } = await w.must('print.preview', { vendId: vend.vendId })
  const pairs = blocks.flatMap((block) =>
    block.kind === 'pair' ? [[block.left, block.right]] : [],
  )
  const centred = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
  expect(centred).toEqual(
    expect.arrayContaining(['Bill payment', 'ڤودافون - فاتورة الموبايل', 'دفع فواتير']),
  )
  expect(pairs).toEqual(
    expect.arrayContaining([
      ['رقم الموبايل', '01234567890'],
      ['اسم العميل', vend.customer?.name],
      ['العنوان', vend.customer?.address],
      ['Inquiry', chosen.options['inquiry_id']],
      ['Bill 1 of 2', 'EGP 96.34'],
      ['Bill 2 of 2', 'EGP 141.15'],
      ['Bills together', 'EGP 237.49'],
      ['Fees', 'EGP 47.50'],
      ['Amount paid', 'EGP 284.99'],
      ['Provider ref.', String(900_000 + Number(chosen.options['inquiry_id']))],
    ]),
  )
  expect(pairs.map(([left]) => left)).not.toContain('ref')
  expect(pairs.map(([left]) => left)).not.toContain('Provider receipt')
})

test('however little the answer to a payment says, the slip says what was agreed', async () => {
  await opened({ paymob: { paymentAnswer: 'bare' } })
  const found = await w.inquire(126, { account_number: '0100100000033' })
  const chosen = value(await w.choose(found, 0))
  await w.until(await w.pay(chosen), 'confirmed')
  const text = await paper()
  expect(text).toContain(chosen.amount)
  expect(text).toContain(chosen.fees)
  expect(text).toContain(chosen.total)
})

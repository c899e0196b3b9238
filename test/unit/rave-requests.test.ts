import { expect, test } from 'vitest'
import { rave } from '../../electron/till/providers/rave/adapter.ts'
import { bulkRequest } from '../../electron/till/providers/rave/bulk.ts'
import { evidenceOfAll } from '../../electron/till/providers/rave/evidence.ts'
import {
  cancelRecurringRequest,
  recurringRequest,
} from '../../electron/till/providers/rave/recurring.ts'
import {
  billOf,
  buyRequest,
  historyRequest,
  requeryRequest,
} from '../../electron/till/providers/rave/requests.ts'
import { accountAt, answerOf, billWith, orderOf, secretKey } from '../world/rave.ts'

const account = accountAt('https://api.ravepay.co/', { secretKey: 'YOUR SECRET KEY' })
const envelope = (service: string, method: string, payload?: string) =>
  `{"secret_key":"YOUR SECRET KEY","service":"${service}","service_method":"${method}",` +
  `"service_version":"v1","service_channel":"rave"${payload === undefined ? '' : `,"service_payload":${payload}`}}`

const samplePurchase =
  '{"Country":"NG","CustomerId":"+23490803840303","Reference":"9300049404444","Amount":500,' +
  '"RecurringType":0,"IsAirtime":true,"BillerName":"AIRTIME"}'
const sampleBatch =
  '{"BatchReference":"batch-rave-150928302799933922",' +
  '"CallBackUrl":"https://rave-webhook.herokuapp.com/newregistration","Requests":[' +
  '{"Country":"NG","CustomerId":"+23490803840303","Amount":500,"RecurringType":0,"IsAirtime":true,"BillerName":"AIRTIME","Reference":"9300049404444"},' +
  '{"Country":"GH","CustomerId":"+233276081163","Amount":10,"RecurringType":0,"IsAirtime":true,"BillerName":"AIRTIME","Reference":"9300049405555"},' +
  '{"Country":"US","CustomerId":"+190830030","Amount":20,"RecurringType":0,"IsAirtime":true,"BillerName":"AIRTIME","Reference":"9300049406666"}]}'

const sampleBill = billWith({ account: '+23490803840303', reference: '9300049404444' })

test('the purchase is byte for byte the documented one, as a JSON body, the key nowhere else', () => {
  const request = buyRequest(account, sampleBill)
  expect(request).toMatchObject({
    method: 'POST',
    url: 'https://api.ravepay.co/v2/services/confluence',
    headers: { 'content-type': 'application/json' },
    body: envelope('fly_buy', 'post', samplePurchase),
  })
  expect(JSON.stringify([request.url, request.headers])).not.toContain('SECRET')
})

test('the batch is byte for byte the documented one', () => {
  const request = bulkRequest(account, {
    reference: 'batch-rave-150928302799933922',
    callBackUrl: 'https://rave-webhook.herokuapp.com/newregistration',
    bills: [
      sampleBill,
      billWith({
        country: 'GH',
        account: '+233276081163',
        reference: '9300049405555',
        amountMinor: 1_000,
      }),
      billWith({
        country: 'US',
        account: '+190830030',
        reference: '9300049406666',
        amountMinor: 2_000,
      }),
    ],
  })
  expect(request.body).toBe(envelope('fly_buy_bulk', 'post', sampleBatch))
})

test('requery, history and standing orders are the documented requests', () => {
  expect(requeryRequest(account, '9300049404444').body).toBe(
    envelope('fly_requery_9300049404444', 'get'),
  )
  expect(
    historyRequest(account, {
      fromDate: '2018-08-01',
      toDate: '2018-08-27',
      pageSize: 20,
      pageIndex: 0,
      customerId: '+233494850059',
    }).body,
  ).toBe(
    envelope(
      'fly_history',
      'post',
      '{"FromDate":"2018-08-01","ToDate":"2018-08-27","PageSize":20,"PageIndex":0,"Reference":"+233494850059"}',
    ),
  )
  expect(recurringRequest(account).body).toBe(envelope('fly_recurring', 'get'))
  expect(cancelRecurringRequest(account, { id: '383', customer: '+23481056829830' }).body).toBe(
    envelope(
      'fly_recurring_cancel',
      'post',
      '{"CustomerMobile":"+23481056829830","RecurringPayment":383}',
    ),
  )
})

test.each([
  [50_000, '500'],
  [50_050, '500.50'],
  [1, '0.01'],
  [10, '0.10'],
  [9_007_199_254_741, '90071992547.41'],
])('%i minor units are the JSON number %s, digit for digit', (amountMinor, text) => {
  const { body } = buyRequest(account, billWith({ amountMinor }))
  expect(body).toContain(`"Amount":${text},`)
})

test('a purchase is never a standing order unless somebody asks for one', () => {
  expect(buyRequest(account, sampleBill).body).toContain('"RecurringType":0')
  expect(buyRequest(account, sampleBill, 4).body).toContain('"RecurringType":4')
  const withOption = billOf(
    orderOf('+2348031234567', { options: { country: 'NG', recurring: '4' } }),
  )
  expect(withOption && buyRequest(account, withOption).body).toContain('"RecurringType":0')
})

test.each([
  ['airtime', { country: 'GH' }, 'AIRTIME', true],
  ['tv', { country: 'NG', biller: 'DSTV' }, 'DSTV', false],
  ['tv', { country: 'NG', biller: 'DSTV BOX OFFICE' }, 'DSTV BOX OFFICE', false],
])('%s with %j buys %s', (product, options, biller, isAirtime) => {
  const bill = billOf(orderOf('8093245829', { product, options }))
  expect(JSON.parse((bill && buyRequest(account, bill).body) ?? '')).toMatchObject({
    service_payload: { Country: options.country, BillerName: biller, IsAirtime: isAirtime },
  })
})

test.each([
  ['0803 123 4567', 'NG', '+2348031234567'],
  ['8031234567', 'NG', '+2348031234567'],
  ['2348031234567', 'NG', '+2348031234567'],
  ['002348031234567', 'NG', '+2348031234567'],
  ['+23490803840303', 'NG', '+23490803840303'],
  ['024 460 8116', 'GH', '+233244608116'],
  ['(555) 010-4477', 'US', '+15550104477'],
  ['1-555-010-4477', 'US', '+15550104477'],
])('the phone %s in %s is sent as %s', (written, country, sent) => {
  const bill = billOf(orderOf(written, { options: { country } }))
  expect(bill && buyRequest(account, bill).body).toContain(`"CustomerId":"${sent}"`)
})

test('an order that cannot be right is stopped in plain words before any money', () => {
  const words = (more: Parameters<typeof orderOf>[1], customer = '+2348031234567') =>
    rave.objection(orderOf(customer, more))
  expect(words({})).toBeNull()
  expect(words({ options: { country: 'GH' }, currency: 'GHS' }, '0244608116')).toBeNull()
  expect(words({ options: { country: 'US' }, currency: 'USD' }, '5550104477')).toBeNull()
  expect(
    words({ product: 'tv', options: { country: 'NG', biller: 'DSTV' } }, '8093245829'),
  ).toBeNull()
  expect(words({ product: 'electricity' })).toBe('Rave is not set up to sell this.')
  expect(words({ options: {} })).toBe('Choose the country.')
  expect(words({ options: { country: 'KE' } })).toBe('Choose the country.')
  expect(words({ product: 'tv' })).toBe('Choose DStv or DStv Box Office.')
  expect(words({ options: { country: 'GH' } })).toBe('Rave sells in cedi in Ghana.')
  expect(words({ amountMinor: 0 })).toBe('Enter an amount.')
  expect(words({}, '12')).toBe('Enter the phone number with its country code.')
  expect(words({}, '+233244608116')).toBe('This number is not in Nigeria (+234).')
  expect(words({ product: 'tv', options: { country: 'NG', biller: 'DSTV' } }, 'card')).toBe(
    'Enter the smartcard number, digits only.',
  )
})

test('the choices of a product are its countries, and for TV its billers', () => {
  const names = (product: string) => rave.choices(product).map(({ name }) => name)
  expect(names('airtime')).toEqual(['country'])
  expect(names('tv')).toEqual(['country', 'biller'])
  expect(names('electricity')).toEqual([])
  expect(rave.choices('tv')[1]?.choices.map(({ value }) => value)).toEqual([
    'DSTV',
    'DSTV BOX OFFICE',
  ])
})

test('evidence keeps the request and the answer without the key, also where an answer repeats it', () => {
  const ours = accountAt('https://api.ravepay.co')
  const request = buyRequest(ours, sampleBill)
  const evidence = evidenceOfAll(ours, [
    { request, answer: answerOf(`{"echo": "${secretKey}"}`) },
    { request: requeryRequest(ours, 'OURS'), answer: { kind: 'no-answer', detail: 'reset' } },
  ])
  expect(JSON.stringify(evidence)).not.toContain(secretKey)
  expect(evidence.request).not.toContain('secret_key')
  expect(evidence.request).toContain('"Reference":"9300049404444"')
  expect(evidence.request).toContain('fly_requery_OURS')
  expect(evidence.answer).toBe('{"echo": "(key)"}')
})

// The requests to Paymob Bills, to the byte, and the signature, made a second time from its words.

import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { skewOf, skewWords } from '../../electron/till/providers/paymob/clock-skew.ts'
import {
  billersRequest,
  bundleRequest,
  categoriesRequest,
  feesRequest,
  inquiryRequest,
  multipleRequest,
  paymentRequest,
} from '../../electron/till/providers/paymob/requests.ts'
import {
  nonceOf,
  signatureOf,
  timestampOf,
} from '../../electron/till/providers/paymob/signature.ts'
import { sampleBundleRequest, sampleRequest } from '../fixtures/paymob-documentation.ts'
import { accountAt, answerOf, keys, standing } from '../world/paymob.ts'

const account = accountAt('https://bills.example.com/')
const moment = { at: standing, noise: Uint8Array.from({ length: 16 }, (_, n) => n) }
const nonce = '00010203-0405-4607-8809-0a0b0c0d0e0f'
const asked = {
  serviceId: 123,
  params: { mobile_number: { kind: 'text', text: '01234567890' } },
} as const

/** The documentation's sample without its line breaks. */
const compact = (sample: string): string => JSON.stringify(JSON.parse(sample))

test('the documented samples are produced byte for byte', () => {
  expect(inquiryRequest(account, moment, asked).body).toBe(compact(sampleRequest))
  expect(multipleRequest(account, moment, asked).body).toBe(compact(sampleRequest))
  const bundle = { serviceId: 123, inquiryIds: [22_499, 22_500] }
  expect(bundleRequest(account, moment, bundle).body).toBe(compact(sampleBundleRequest))
})

test('a service without parameters gets an empty dictionary, and numbers keep their digits', () => {
  const bodyOf = (params: Parameters<typeof feesRequest>[2]['params']) =>
    feesRequest(account, moment, { serviceId: 9, params }).body
  expect(bodyOf({})).toBe('{"service_id":9,"service_params":{}}')
  expect(bodyOf({ amount: { kind: 'number', text: '50.10' } })).toBe(
    '{"service_id":9,"service_params":{"amount":50.10}}',
  )
})

test('every call goes to its own address', () => {
  const bundle = { serviceId: 1, inquiryIds: [1, 2] }
  const payment = { serviceId: 1, inquiryId: 7 }
  const urls = [
    categoriesRequest(account, moment),
    billersRequest(account, moment, 4),
    inquiryRequest(account, moment, asked),
    multipleRequest(account, moment, asked),
    feesRequest(account, moment, asked),
    bundleRequest(account, moment, bundle),
    paymentRequest(account, moment, payment),
  ].map(({ method, url }) => `${method} ${url.replace('https://bills.example.com', '')}`)
  expect(urls).toEqual([
    'GET /api/v1/categories/',
    'GET /api/v1/categories/4/providers/',
    'POST /api/v1/inquiry/',
    'POST /api/v1/inquiry/multiple/',
    'POST /api/v1/fees_inquiry/',
    'POST /api/v1/inquiry/bundle/',
    'POST /api/v1/payment/',
  ])
})

test('the timestamp is the minute in UTC, as in the documentation’s example', () => {
  expect(timestampOf(Date.UTC(2022, 4, 21, 22, 8, 59))).toBe('20220521T2208')
})

test('a nonce is a version 4 UUID of the bytes it was given', () => {
  expect(nonceOf(moment.noise)).toBe(nonce)
})

const signed = (method: string, path: string, service: string): string => {
  const text = `${method}${path}${keys.publicKey}20230829T1243${service}${nonce}`
  const hmac = createHmac('sha256', keys.secretKey).update(text).digest('hex')
  const joined = [keys.publicKey, '20230829T1243', hmac, nonce].join('.')
  return Buffer.from(joined).toString('base64')
}

test('the signature fits a fixed value that was computed by another program', () => {
  // printf 'POST/api/v1/inquiry/public-key20230829T124312300010203-…' | openssl dgst -sha256 -hmac secret-key
  const value = signatureOf({
    ...keys,
    method: 'POST',
    path: '/api/v1/inquiry/',
    serviceId: 123,
    timestamp: '20230829T1243',
    nonce,
  })
  expect(Buffer.from(value, 'base64').toString().split('.')[2]).toBe(
    '1bfbd98fcfe04f13b436e58707fef7fc8793c939a8e1b18b06b050ba41f854cc',
  )
})

test('inquiry, fees inquiry and payment sign the service; nothing else does', () => {
  const header = (request: { headers: Readonly<Record<string, string>> }) =>
    request.headers['authorization']
  expect(header(inquiryRequest(account, moment, asked))).toBe(
    signed('POST', '/api/v1/inquiry/', '123'),
  )
  expect(header(feesRequest(account, moment, asked))).toBe(
    signed('POST', '/api/v1/fees_inquiry/', '123'),
  )
  const payment = { serviceId: 123, inquiryId: 7 }
  expect(header(paymentRequest(account, moment, payment))).toBe(
    signed('POST', '/api/v1/payment/', '123'),
  )
  expect(header(categoriesRequest(account, moment))).toBe(signed('GET', '/api/v1/categories/', ''))
  expect(header(multipleRequest(account, moment, asked))).toBe(
    signed('POST', '/api/v1/inquiry/multiple/', ''),
  )
  const bundle = { serviceId: 123, inquiryIds: [1, 2] }
  expect(header(bundleRequest(account, moment, bundle))).toBe(
    signed('POST', '/api/v1/inquiry/bundle/', ''),
  )
})

test('what the documentation leaves open is the configuration’s to say', () => {
  const open = accountAt('https://bills.example.com', {
    ...keys,
    header: 'Authentication',
    language: 'en',
    bundlePath: '/api/v1/fees_inquiry/',
    signedPath: 'without-slash',
    paymentBody: 'with-service',
  })
  const payment = paymentRequest(open, moment, { serviceId: 123, inquiryId: 7 })
  expect(payment.body).toBe('{"service_id":123,"inquiry_id":7}')
  expect(payment.headers).toMatchObject({
    authentication: signed('POST', '/api/v1/payment', '123'),
    'accept-language': 'en',
  })
  const bundle = bundleRequest(open, moment, { serviceId: 123, inquiryIds: [1] })
  expect(bundle.url).toBe('https://bills.example.com/api/v1/fees_inquiry/')
  expect(bundle.headers['authentication']).toBe(signed('POST', '/api/v1/fees_inquiry', '123'))
})

test('the language of one call goes before the account’s', () => {
  expect(categoriesRequest(account, moment).headers['accept-language']).toBe('ar')
  const english = { ...moment, language: 'en' } as const
  expect(categoriesRequest(account, english).headers['accept-language']).toBe('en')
})

test('a clock more than a minute off is told, with the way it is off', () => {
  const at = (date: string) => skewOf(answerOf('{}', 200, { date }), standing)
  expect(at('Tue, 29 Aug 2023 12:43:46 GMT')).toBe(0)
  expect(skewWords(at('Tue, 29 Aug 2023 12:43:00 GMT'))).toBeNull()
  expect(skewWords(at('Tue, 29 Aug 2023 12:36:46 GMT'))).toContain('7 min ahead of')
  expect(skewWords(at('Tue, 29 Aug 2023 15:43:46 GMT'))).toContain('3 hours behind')
  for (const odd of ['', 'yesterday', '2023-08-29', 'Tue, 99 Aug 2023 12:36:46 GMT']) {
    expect(at(odd)).toBeNull()
  }
  expect(skewOf({ kind: 'no-answer', detail: '' }, standing)).toBeNull()
})

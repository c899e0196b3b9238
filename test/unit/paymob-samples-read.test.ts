// Paymob's documents, sample by sample: what the till sends is the sample, and what it makes of the answers.

import { readMany, readOne } from '../../electron/till/providers/paymob/read-inquiry.ts'
import * as paymobRequests from '../../electron/till/providers/paymob/requests.ts'
import * as paymob from '../fixtures/paymob-documentation.ts'
import * as paymobWorld from '../world/paymob.ts'
import { samplesOf, compact, bodyOf } from '../conformance/samples.ts'

const paymobPlace = paymobWorld.accountAt('https://bills.example.com')
const moment = { at: paymobWorld.standing, noise: new Uint8Array(16) }
const asked = {
  serviceId: 123,
  params: { mobile_number: { kind: 'text', text: '01234567890' } },
} as const
const bundle = { serviceId: 123, inquiryIds: [22_499, 22_500] }
const name = { name: 'client_name', text: 'اسم العميل رباعي هنا' }
const place = { name: 'location', text: 'المعادي - القاهرة' }

samplesOf('Paymob', paymob, [
  [
    'sampleRequest',
    bodyOf(paymobRequests.multipleRequest(paymobPlace, moment, asked)),
    compact(paymob.sampleRequest),
  ],
  [
    'sampleBundleRequest',
    bodyOf(paymobRequests.bundleRequest(paymobPlace, moment, bundle)),
    compact(paymob.sampleBundleRequest),
  ],
  [
    'sampleBills',
    readMany(paymobWorld.answerOf(paymob.sampleBills), [], 0),
    {
      ok: true,
      value: [
        { inquiryId: 22_498, amountMinor: 11_622, feesMinor: 2_324, facts: [name, place] },
        { inquiryId: 22_499, amountMinor: 9_634, feesMinor: 1_927, facts: [name, place] },
        { inquiryId: 22_500, amountMinor: 14_115, feesMinor: 2_823, facts: [name, place] },
      ],
    },
  ],
  [
    'sampleBundle',
    readOne(paymobWorld.answerOf(paymob.sampleBundle), [], 0),
    { ok: true, value: { inquiryId: 22_504, amountMinor: 23_749, feesMinor: 4_750 } },
  ],
])

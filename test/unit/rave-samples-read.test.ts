// Rave's documents, sample by sample: what the till sends is the sample, and what it makes of the answers.

import { bulkRequest, readBulk } from '../../electron/till/providers/rave/bulk.ts'
import { readBuy } from '../../electron/till/providers/rave/read-buy.ts'
import { buyRequest } from '../../electron/till/providers/rave/requests.ts'
import * as rave from '../fixtures/rave-documentation.ts'
import * as raveWorld from '../world/rave.ts'
import { samplesOf, compact, bodyOf } from '../conformance/samples.ts'

const ravePlace = raveWorld.accountAt('https://api.ravepay.co', { secretKey: 'YOUR SECRET KEY' })
const naira = raveWorld.billWith({ account: '+23490803840303', reference: '9300049404444' })
const cedi = raveWorld.billWith({
  country: 'GH',
  account: '+233276081163',
  reference: '9300049405555',
  amountMinor: 1_000,
})
const dollar = raveWorld.billWith({
  country: 'US',
  account: '+190830030',
  reference: '9300049406666',
  amountMinor: 2_000,
})
const bought = (sample: string) => readBuy(raveWorld.answerOf(sample), naira)
const taken = (sample: string) => readBulk(raveWorld.answerOf(sample))

samplesOf('Rave', rave, [
  ['purchaseSample', bodyOf(buyRequest(ravePlace, naira)), compact(rave.purchaseSample)],
  [
    'bulkSample',
    bodyOf(
      bulkRequest(ravePlace, {
        reference: 'batch-rave-150928302799933922',
        callBackUrl: 'https://rave-webhook.herokuapp.com/newregistration',
        bills: [naira, cedi, dollar],
      }),
    ),
    compact(rave.bulkSample),
  ],
  [
    'boughtSample',
    bought(rave.boughtSample),
    {
      kind: 'confirmed',
      delivery: {
        providerRef: 'CF-FLYAPI-20190822093219730987',
        receiptNo: 'BPUSSD15665095405052159977',
        totalPaidMinor: 50_000,
      },
    },
  ],
  ['invalidCustomerSample', bought(rave.invalidCustomerSample), { kind: 'refused', code: '903' }],
  ['invalidPhoneSample', bought(rave.invalidPhoneSample), { kind: 'refused', code: '905' }],
  [
    'queuedSample',
    taken(rave.queuedSample),
    { kind: 'queued', batchReference: 'CF-BATCH-FLY-API-201808241206220204935114' },
  ],
  [
    'bulkInvalidCustomerSample',
    taken(rave.bulkInvalidCustomerSample),
    { kind: 'rejected', code: '903', customer: '+2339026420185' },
  ],
  [
    'bulkInvalidPhoneSample',
    taken(rave.bulkInvalidPhoneSample),
    { kind: 'rejected', code: '905', customer: '+190830030' },
  ],
])

// Blueprint's documents, sample by sample: what the till sends is the sample, and what it makes of the answers.

import { readPurchase } from '../../electron/till/providers/blueprint/read-purchase.ts'
import * as blueprintRequests from '../../electron/till/providers/blueprint/requests.ts'
import * as blueprint from '../fixtures/blueprint-documentation.ts'
import * as blueprintWorld from '../world/blueprint.ts'
import { samplesOf, bodyOf } from '../conformance/samples.ts'

const blueprintPlace = blueprintWorld.accountAt('https://your-domain.com', {
  email: 'user@example.com',
  password: 'password123',
})
const units = blueprintWorld.orderOf('12345678901', {
  reference: 'TXN123456789',
  amountMinor: 5_000,
})
const purchase = (elecToken: string) =>
  bodyOf(blueprintRequests.purchaseRequest(blueprintPlace, units, { apiToken: 'a', elecToken }))
const sold = (sample: string) => readPurchase(blueprintWorld.answerOf(sample), units)

samplesOf('Blueprint', blueprint, [
  // Here the till writes the page's spaces and line breaks too.
  ['purchaseSample', purchase('electricity_token_from_verify'), blueprint.purchaseSample],
  [
    'completePurchaseSample',
    purchase('electricity_token_from_verify_customer_endpoint'),
    blueprint.completePurchaseSample,
  ],
  ['thirdStepSample', purchase('token_from_step_2'), blueprint.thirdStepSample],
  ['loginSample', bodyOf(blueprintRequests.loginRequest(blueprintPlace)), blueprint.loginSample],
  [
    'verifySample',
    bodyOf(blueprintRequests.verifyRequest(blueprintPlace, units)),
    blueprint.verifySample,
  ],
  [
    'successSample',
    sold(blueprint.successSample),
    {
      kind: 'confirmed',
      delivery: {
        tokens: [{ digits: '1234567890123456789012345678901234567890123456789012345678901234' }],
        totalPaidMinor: 5_000,
        receiptNo: 'REC123456',
      },
    },
  ],
  ['validationSample', sold(blueprint.validationSample), { kind: 'refused', code: 'validation' }],
  ['authenticationSample', sold(blueprint.authenticationSample), { kind: 'not-authorised' }],
  ['failedSample', sold(blueprint.failedSample), { kind: 'unknown', reason: 'server-error' }],
])

// What happens on which meter. The first block is BuyPower's own list of sample meters; what each
// answers exactly is nowhere documented, so codes and messages follow its table of response codes,
// and what a requery then finds is chosen so that both ends of every doubt are played.
// The second block is this sandbox's own, for training. Any other meter simply sells.

export type Scenario = {
  /** What the vend answers. */
  readonly code: 200 | 202 | 400 | 409 | 422 | 501 | 502 | 503
  readonly message: string
  /** What is true afterwards: sold at once, sold while being asked, failed and refunded, never taken. */
  readonly truth: 'sold' | 'sold-later' | 'refunded' | 'never' | 'stuck'
  readonly shape: Shape
}

/** What the sale looks like. */
export type Shape =
  | 'plain'
  | 'key-change'
  | 'free-units'
  | 'all-to-debt'
  | 'part-to-debt'
  | 'tariff-steps'
  | 'glued'

export const refundedMessage = 'Transaction failed. Refund already processed.'

const sells = (shape: Shape = 'plain'): Scenario => ({
  code: 200,
  message: 'Transaction successful',
  truth: 'sold',
  shape,
})
const answers = (
  code: Scenario['code'],
  message: string,
  truth: Scenario['truth'] = 'never',
): Scenario => ({ code, message, truth, shape: 'plain' })

const inProgress = 'Transaction is still in progress. Please requery in 20 seconds'

/** BuyPower's sample meters. */
export const sampleMeters: Readonly<Record<string, Scenario>> = {
  '12345678910': sells(),
  '00000000000': answers(503, 'Service not available', 'refunded'),
  '00000000010': answers(409, 'Duplicate transaction', 'sold'),
  '00000000020': answers(202, inProgress, 'sold-later'),
  '00000000030': answers(400, 'Amount is below the minimum vend amount'),
  '00000000040': answers(501, 'Account is under maintenance'),
  '00000000050': answers(501, 'Account is under activation'),
  '00000000060': answers(501, 'Account is under migration'),
  '00000000070': answers(409, 'Duplicate request', 'refunded'),
  '00000000080': answers(422, 'There is a pending transaction on this meter elsewhere'),
  '00000000090': answers(422, 'Transaction period limit reached for this meter'),
  '00000000100': answers(502, 'Unexpected response from the provider', 'sold'),
}

/** This sandbox's own meters, for training. */
const trainingMeters: Readonly<Record<string, Scenario>> = {
  '99000000011': sells('key-change'),
  '99000000022': sells('free-units'),
  '99000000033': sells('all-to-debt'),
  '99000000044': sells('part-to-debt'),
  '99000000055': sells('tariff-steps'),
  '99000000066': answers(202, inProgress, 'stuck'),
  '99000000077': sells('glued'),
}

export const scenarioOf = (meter: string): Scenario =>
  sampleMeters[meter] ?? trainingMeters[meter] ?? sells()
